import { type RawBuilder, sql } from 'kysely'
import { startServer } from '#doors/start-server.ts'
import { importHistory } from '#journey/pay/import-history.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import { runSql } from '#platform/database.ts'
import { type Bench, type CurvePoint, machine, middle, percentile } from './bench.ts'
import { type BenchHouse, openBenchHouse, peakMb, REGENCY } from './bench-house.ts'
import { FUND, fillMembers } from './fill-members.ts'
import { signIn } from './sign-in.ts'

const PATH = '/api/report/coverage'
const PAID_MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10']
const PAIRS = 15
const OFFICE_READS = 100
/** The office reads ten times while one thing happens in the regency. */
const READS_PER_CHANGE = 10

/** The figures of the coverage page, read over HTTP by a signed-in office, against counting them from the ledger's rows. */
export const bench: Bench = {
  unit: 'people',
  usualSize: 5_000,
  measure: async (n) => {
    const curve: CurvePoint[] = []
    let largest: PageTimes | undefined
    for (const size of [...new Set([Math.ceil(n / 100), Math.ceil(n / 10), n])]) {
      largest = await timePage(size)
      curve.push({ n: size, seconds: middle(largest.fresh), peakMb: peakMb() })
    }
    const { fresh, counted, office } = largest ?? { fresh: [], counted: [], office: [] }
    const [seconds, baselineSeconds] = [middle(fresh), middle(counted)]
    return {
      name: 'report',
      n,
      seconds,
      baseline:
        'one plain SQL statement over the ledger of events, without HTTP, sign-in, law, wholes or sources; both right after something changed',
      baselineSeconds,
      ratio: baselineSeconds / seconds,
      peakMb: peakMb(),
      curve,
      machine: machine(),
      p50Ms: percentile(office, 0.5),
      p95Ms: percentile(office, 0.95),
      p99Ms: percentile(office, 0.99),
    }
  },
}

interface PageTimes {
  /** Seconds of the page right after a change, so that nothing remembered helps. */
  readonly fresh: readonly number[]
  readonly counted: readonly number[]
  /** Milliseconds as an office meets them. */
  readonly office: readonly number[]
}

async function timePage(people: number): Promise<PageTimes> {
  await using bench = await openBenchHouse()
  await fillPaidMembers(bench, people)
  const server = await startServer(bench.house, REGENCY, { port: 0, logLevel: 'error' })
  try {
    const cookie = await signIn(server.url, server.ownerLink)
    const read = () => protectedOnPage(`${server.url}${PATH}`, cookie)
    const [fresh, counted, office]: [number[], number[], number[]] = [[], [], []]
    for (let turn = 0; turn < PAIRS; turn++) {
      await change(bench)
      const [page, own] = await timed(read)
      const [row, plain] = await timed(() => countPlainly(bench))
      if (page !== row) throw new Error(`the page says ${page}, the rows say ${row}`)
      fresh.push(own)
      counted.push(plain)
    }
    for (let turn = 0; turn < OFFICE_READS; turn++) {
      if (turn % READS_PER_CHANGE === 0) await change(bench)
      const [, seconds] = await timed(read)
      office.push(Math.round(seconds * 100_000) / 100)
    }
    return { fresh, counted, office }
  } finally {
    await server.close()
  }
}

async function fillPaidMembers(bench: BenchHouse, people: number): Promise<void> {
  await fillMembers(bench, people)
  const members = await bench.run((db) =>
    runSql<{ worker_id: string; village_code: string }>(
      db,
      sql`select worker_id, village_code from membership where regency_code = ${REGENCY}`,
    ),
  )
  const months = members.flatMap((member, at) =>
    // Every tenth stopped in August: in grace, not protected.
    PAID_MONTHS.slice(0, at % 10 === 0 ? 2 : 4).map((month) => ({
      workerId: member.worker_id,
      villageCode: member.village_code,
      month,
      fundId: FUND,
      jkkRupiah: 10_000,
      jkmRupiah: 6_800,
    })),
  )
  await bench.run((db) => importHistory(db, bench.office, months))
  await bench.house.owner.run({ regencyCode: REGENCY, villageCode: '*', actor: 'bench' }, (db) =>
    runSql(db, sql`analyze`),
  )
}

const change = ({ run, office }: BenchHouse) =>
  run((db) => recordEvent(db, office, 'bench-change', {}))

async function protectedOnPage(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const page = (await answer.json()) as { programme: { people: number } }
  return page.programme.people
}

async function countPlainly({ run }: BenchHouse): Promise<number> {
  const rows = await run((db) => runSql(db, PLAIN))
  return rows.reduce((sum, row) => sum + (row.what === 'segment' ? row.people : 0), 0)
}

const PLAIN: RawBuilder<{ what: string; people: number }> = sql`
select 'segment' as what, segment as name, count(distinct worker_id) as people
from contribution_event join membership using (regency_code, worker_id)
where kind = 'confirmed' and month = '2026-10' group by segment
union all
select 'month', month, count(distinct worker_id) from contribution_event where kind = 'confirmed' group by month
union all
select 'fund ' || month, fund_id, count(distinct worker_id) from contribution_event where kind = 'confirmed' group by month, fund_id`

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now()
  const value = await work()
  return [value, (performance.now() - from) / 1000]
}
