import { forgiveClosedPipe } from '#doors/closed-pipe.ts'
import { keepSealing } from '#doors/commands/worker-command.ts'
import { explainOutage } from '#doors/explain-outage.ts'
import { DEMO_DATABASE } from '#doors/house-command.ts'
import { type House, openHouse } from '#doors/open-house.ts'
import { ListenError, startServer } from '#doors/start-server.ts'
import { untilStopped } from '#doors/until-stopped.ts'
import { readConfig } from '#platform/config.ts'
import { payungHome } from '#platform/home.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { holdDemo, markYear, openFolders } from './folders.ts'
import { type DemoOptions, HELP, readOptions } from './options.ts'
import { asJson, asTable } from './tell-story.ts'
import { runYear } from './year/run-year.ts'
import { REGENCY } from './year/setting.ts'

/** As shells say of a program that was interrupted. */
const STOPPED = 130

/** `npm run demo`: a year that happens, then the web application. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (typeof options === 'string') return fail(options)
  if (options.help) {
    process.stdout.write(HELP)
    return 0
  }
  const read = readConfig(process.env)
  if (!read.ok) return fail(read.sentence)
  const { seed, villages, perVillage } = options
  const size = { seed, villages, perVillage }
  const home = read.config.home ?? payungHome(process.env)
  using alone = holdDemo(home)
  if (!alone)
    return fail(
      `Tahun contoh di ${home} sedang dijalankan program lain. Tunggu sampai selesai, atau sebut folder lain dengan PAYUNG_HOME.`,
    )
  const { folders, isResumed } = await openFolders(home, size)
  const clock = new StandingClock('2026-01-02T02:00:00Z')
  const opened = await openHouse({
    config: read.config,
    databaseName: DEMO_DATABASE,
    isFresh: !isResumed,
    clock,
  })
  if (!opened.ok) return fail(opened.refusal)
  const house = opened.value
  for (const warning of house.server.warnings) process.stderr.write(`${warning}\n`)
  const watch = watchForStop(house)
  try {
    if (isResumed) process.stderr.write('Melanjutkan tahun yang terputus.\n')
    else await markYear(folders, size, 'begun')
    const story = await runYear(house, clock, folders, size, (step) => {
      if (options.steps) process.stderr.write(`done ${step}\n`)
    })
    // Told before it is marked: killed in between, the next start tells it again and does nothing twice.
    process.stdout.write(options.json ? asJson(story, folders) : asTable(story, folders))
    await markYear(folders, size, 'finished')
    watch.isTold = true
    if (options.serve) await serveTheYear(house, options)
    return 0
  } catch (error) {
    if (watch.isStopping) return STOPPED
    if (error instanceof ListenError) return fail(error.message)
    throw error
  } finally {
    await house.close()
  }
}

/**
 * Ctrl+C in the middle of the year takes the database away properly, so that the step at hand ends undone and the next
 * start goes on there. `isTold` ends the watch.
 */
function watchForStop(house: House) {
  const watch = { isStopping: false, isTold: false }
  untilStopped().addEventListener('abort', () => {
    if (watch.isTold) return
    watch.isStopping = true
    process.stderr.write('Dihentikan. Perintah yang sama melanjutkan tahun ini.\n')
    void house.server.stop()
  })
  return watch
}

async function serveTheYear(house: House, { port }: DemoOptions): Promise<void> {
  const stopped = untilStopped()
  const server = await startServer(house, REGENCY, { port, isDemonstration: true })
  process.stderr.write(
    `Aplikasi terbuka di ${server.url}\nTautan sekali pakai untuk pemilik: ${server.ownerLink}\nCtrl+C mengakhiri.\n`,
  )
  await keepSealing(house, REGENCY, stopped)
  await server.close()
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}

forgiveClosedPipe()
process.exitCode = await main().catch((error: unknown) => {
  const sentence = explainOutage(error)
  if (sentence === undefined) throw error
  return fail(sentence)
})
