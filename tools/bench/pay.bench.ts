import { type Bench, type CurvePoint, machine, middle } from './bench.ts'
import { openBenchHouse, peakMb } from './bench-house.ts'
import { fillMembers } from './fill-members.ts'
import { type LivedMonth, liveMonth } from './pay-month.ts'
import { liveMonthInSets, liveMonthPlainly } from './pay-month-plainly.ts'
import { promiseMonths } from './promise-months.ts'

const TURNS = 3

/** One month of contributions: bill taken in and compared, paid, confirmed, lapses found; against a plain row-by-row program. */
export const bench: Bench = {
  unit: 'members',
  usualSize: 5_000,
  measure: async (n) => {
    const curve: CurvePoint[] = []
    let [own, plain, inSets] = [0, 0, 0]
    for (const size of [...new Set([Math.ceil(n / 100), Math.ceil(n / 10), n])]) {
      const { ours, theirs, sets, peak } = await timeMonths(size)
      ;[own, plain, inSets] = [middle(ours), middle(theirs), middle(sets)]
      curve.push({ n: size, seconds: own, peakMb: peak })
    }
    return {
      name: 'pay',
      n,
      seconds: own,
      baseline:
        'row by row in one transaction on the same tables: look the member up, write the line, write each step of its month; no comparison, no double entry, no audit',
      baselineSeconds: plain,
      ratio: plain / own,
      peakMb: curve.at(-1)?.peakMb ?? 0,
      curve,
      machine: machine(),
      bareSetSqlSeconds: inSets,
    }
  },
}

/** All sides live months of the same year in turn: three months a round. */
async function timeMonths(people: number) {
  await using bench = await openBenchHouse()
  await fillMembers(bench, people)
  await promiseMonths(bench)
  const [ours, theirs, sets]: [number[], number[], number[]] = [[], [], []]
  let peak = 0
  for (let turn = 0; turn < TURNS; turn++) {
    ours.push(await timed(() => liveMonth(bench, 3 * turn + 1, people), people))
    if (turn === 0) peak = peakMb()
    theirs.push(await timed(() => liveMonthPlainly(bench, 3 * turn + 2, people), people))
    sets.push(await timed(() => liveMonthInSets(bench, 3 * turn + 3, people), people))
  }
  return { ours, theirs, sets, peak }
}

/** @throws Error when the month did not end with everybody paid and confirmed: its time would mean nothing. */
async function timed(month: () => Promise<LivedMonth>, people: number): Promise<number> {
  const from = performance.now()
  const { confirmed } = await month()
  const seconds = (performance.now() - from) / 1000
  if (confirmed !== people) throw new Error(`${confirmed} of ${people} members were confirmed`)
  return seconds
}
