import fastify, { type FastifyInstance } from 'fastify'
import { fillRegency } from '#doors/regency.examples.ts'
import { startServer } from '#doors/start-server.ts'
import { type Bench, type CurvePoint, machine, middle, percentile } from './bench.ts'
import { openBenchHouse, peakMb, REGENCY } from './bench-house.ts'
import { Caller } from './caller.ts'
import { signIn } from './sign-in.ts'

const PATH = '/api/match/workers'
const CALLERS = 8
const REPEATS = 3

interface Load {
  readonly seconds: number
  readonly latencies: readonly number[]
}

/** Signed-in reads of the list of people, against a bare server that answers the same bytes from memory. */
export const bench: Bench = {
  unit: 'requests',
  usualSize: 2000,
  measure: async (n) => {
    await using house = await openServedHouse()
    await using bare = await openBareServer(house.answer)
    const curve: CurvePoint[] = []
    let [own, theirs]: [Load, Load] = [NO_LOAD, NO_LOAD]
    for (const size of [...new Set([Math.ceil(n / 100), Math.ceil(n / 10), n])]) {
      const [ours, others]: [Load[], Load[]] = [[], []]
      for (let turn = 0; turn < REPEATS; turn++) {
        ours.push(await load(house.url, house.cookie, size))
        others.push(await load(bare.url, house.cookie, size))
      }
      ;[own, theirs] = [medianLoad(ours), medianLoad(others)]
      curve.push({ n: size, seconds: own.seconds, peakMb: peakMb() })
    }
    return {
      name: 'api',
      n,
      seconds: own.seconds,
      baseline:
        'a bare Fastify that answers the same bytes from memory, without sign-in or database',
      baselineSeconds: theirs.seconds,
      ratio: theirs.seconds / own.seconds,
      peakMb: peakMb(),
      curve,
      machine: machine(),
      requestsPerSecond: Math.round(n / own.seconds),
      p50Ms: percentile(own.latencies, 0.5),
      p95Ms: percentile(own.latencies, 0.95),
      p99Ms: percentile(own.latencies, 0.99),
    }
  },
}

const NO_LOAD: Load = { seconds: 0, latencies: [] }

function medianLoad(loads: readonly Load[]): Load {
  const seconds = middle(loads.map((one) => one.seconds))
  return loads.find((one) => one.seconds === seconds) ?? NO_LOAD
}

/** So many reads by eight callers at once, each waiting for its answer. */
async function load(url: string, cookie: string, n: number): Promise<Load> {
  const latencies: number[] = []
  let begun = 0
  const call = async (): Promise<void> => {
    const caller = new Caller()
    while (begun < n) {
      begun += 1
      const from = performance.now()
      await caller.read(`${url}${PATH}`, cookie)
      latencies.push(Math.round((performance.now() - from) * 100) / 100)
    }
    caller.close()
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: CALLERS }, call))
  return { seconds: (performance.now() - start) / 1000, latencies }
}

async function openServedHouse() {
  const bench = await openBenchHouse()
  const { house, office } = bench
  await bench.run((db) => fillRegency(db, office, ['61.11.01.2001', '61.11.01.2002']))
  const server = await startServer(house, REGENCY, { port: 0, logLevel: 'error' })
  const cookie = await signIn(server.url, server.ownerLink)
  const answer = await fetch(`${server.url}${PATH}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`the list answered ${answer.status}`)
  return {
    url: server.url,
    cookie,
    answer: await answer.text(),
    [Symbol.asyncDispose]: async () => {
      await server.close()
      await bench[Symbol.asyncDispose]()
    },
  }
}

async function openBareServer(answer: string) {
  const bare: FastifyInstance = fastify()
  bare.get(PATH, (_request, reply) => reply.type('application/json').send(answer))
  const url = await bare.listen({ port: 0, host: '127.0.0.1' })
  return { url, [Symbol.asyncDispose]: () => bare.close() }
}
