import { startServer } from '#doors/start-server.ts'
import { fillYear } from '#tools/studio/fill-year.ts'
import { timeMoves } from '#tools/studio/time-moves.ts'
import { type Bench, machine, percentile } from './bench.ts'
import { openBenchHouse, peakMb, REGENCY } from './bench-house.ts'

/** A moved slider must show its guess within so long. */
const LIMIT_MS = 300
const MOVES = 30

/** A slider of the studio moved by key in a real browser: from the key to the painted guess. `ratio` is the limit over the median. */
export const bench: Bench = {
  unit: 'workers',
  usualSize: 10_000,
  measure: async (n) => {
    await using own = await openBenchHouse()
    await own.run((db) => fillYear(db, own.office, n))
    const server = await startServer(own.house, REGENCY, { port: 0, logLevel: 'error' })
    try {
      const { paintedMs, answeredMs, reckonedMs } = await timeMoves(
        server.ownerLink,
        server.url,
        MOVES,
      )
      const seconds = percentile(paintedMs, 0.5) / 1000
      return {
        name: 'studio',
        n,
        seconds,
        baseline: `the limit of ${LIMIT_MS} ms from a key to the painted guess`,
        baselineSeconds: LIMIT_MS / 1000,
        ratio: LIMIT_MS / 1000 / seconds,
        peakMb: peakMb(),
        curve: [{ n, seconds, peakMb: peakMb() }],
        machine: machine(),
        paintedP50Ms: Math.round(percentile(paintedMs, 0.5)),
        paintedP95Ms: Math.round(percentile(paintedMs, 0.95)),
        answeredP50Ms: Math.round(percentile(answeredMs, 0.5)),
        answeredP95Ms: Math.round(percentile(answeredMs, 0.95)),
        reckonedP50Ms: Math.round(percentile(reckonedMs, 0.5)),
        reckonedP95Ms: Math.round(percentile(reckonedMs, 0.95)),
      }
    } finally {
      await server.close()
    }
  },
}
