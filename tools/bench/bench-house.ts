import { openHouse, openOffice, wholeRegency } from '#doors/open-house.ts'
import type { Tables } from '#doors/wiring.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import type { Db } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { discardHome, makeHome } from '../../tests/temporary-home.ts'

export const REGENCY = '61.11'

/** A throw-away house with a database of its own, in which it is always 12 October 2026. */
export async function openBenchHouse() {
  const home = makeHome()
  const opened = await openHouse({
    config: { databaseUrl: undefined, home, origin: undefined, port: 0, logLevel: 'error' },
    databaseName: 'payung_bench',
    clock: new StandingClock('2026-10-12T02:00:00Z'),
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const house = opened.value
  const scope = wholeRegency(REGENCY, 'bench')
  await house.owner.run(scope, setUpRegency)
  return {
    house,
    office: await openOffice(house, REGENCY),
    run: <T>(work: (db: Db<Tables>) => Promise<T>) => house.app.run<Tables, T>(scope, work),
    [Symbol.asyncDispose]: async () => {
      await house.close()
      await discardHome(home)
    },
  }
}

export type BenchHouse = Awaited<ReturnType<typeof openBenchHouse>>

/** The most this process has held, in megabytes; the database's own processes are not counted. */
export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
