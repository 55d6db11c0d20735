import {
  type AllocationFund,
  type AllocationInstance,
  type AllocationWorker,
  OBJECTIVES,
  type ObjectiveName,
} from '#journey/fund/allocate/instance.ts'
import { addMonths, countMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import { type Draw, drawFrom } from './draw.ts'

/** The most of each; every instance draws its own size below. */
export interface WildSize {
  readonly workers: number
  readonly months: number
  readonly funds: number
  readonly premiums: number
}

/** What one instance has in common for all its workers and funds. */
interface Land {
  readonly draw: Draw
  readonly months: readonly Month[]
  readonly villages: number
  readonly tags: readonly string[]
  readonly premiums: readonly [number, ...number[]]
  /** Scores are multiples of one part in so many. */
  readonly scoreSteps: number
  readonly hasDebts: boolean
  readonly tiers: readonly [number, ...number[]]
}

const PREMIUMS = [
  16_800, 36_800, 10_800, 20_000, 16_801, 10_799, 9_999, 13_337, 7_919, 24_000, 5_400, 12_345,
  33_600, 1, 2, 3, 997, 50_000, 11_111, 18_400,
]

/** An instance of any shape the format allows: odd premiums, windows, arrivals a rupiah short, gaps in the tiers, any goals in any order. */
export function wildInstance(seed: number, most: WildSize): AllocationInstance {
  const draw = drawFrom(seed)
  const land = drawLand(draw, most)
  const period = { from: land.months[0] as Month, to: land.months.at(-1) as Month }
  const count = draw.whole(Math.ceil(most.workers / 4), most.workers)
  const workers = Array.from({ length: count }, (_, at) => drawWorker(land, at))
  const needed = workers.reduce(
    (sum, { monthlyRupiah, from }) =>
      sum + monthlyRupiah * Math.max(0, countMonths(latest(from, period.from), period.to)),
    0,
  )
  const money = Math.ceil((needed * draw.whole(10, 95)) / 100)
  const share = draw.whole(Math.min(2, most.funds), most.funds)
  const funds = Array.from({ length: share }, (_, at) =>
    drawFund(land, at, Math.ceil((money / share) * 1.5)),
  )
  return {
    period,
    graceMonths: draw.pick([0, 0, 1, 2, 3, 12]),
    villageMinimum: draw.pick([0, 1, 2, 3, Math.ceil(count / land.villages / 2), count]),
    objective: drawObjective(draw),
    funds,
    workers,
  }
}

function drawLand(draw: Draw, most: WildSize): Land {
  const first = addMonths(month('2025-01'), draw.whole(0, 30))
  const length = draw.pick([1, 2, 6, 12, 12, 12, 18, 24])
  const months = listMonths(first, addMonths(first, Math.min(length, most.months) - 1))
  const tags = ['palm', 'fisher', 'farmer', 'trader', 'pktd', 'official'].slice(0, draw.whole(1, 6))
  const kinds = draw.whole(1, most.premiums)
  const usual = draw.chance(50)
  const premiums = Array.from({ length: kinds }, (_, at) =>
    usual ? (PREMIUMS[at] ?? 16_800) : draw.pick(PREMIUMS as [number, ...number[]]),
  )
  return {
    draw,
    months,
    villages: draw.pick([1, 2, 3, 7, 20, 43]),
    tags,
    premiums: [premiums[0] ?? 16_800, ...premiums.slice(1)],
    scoreSteps: draw.pick([1, 2, 10, 100, 10_000, 1_000_000]),
    hasDebts: draw.chance(15),
    tiers: draw.pick<readonly [number, ...number[]]>([
      [1],
      [1, 2, 3],
      [1, 2, 3, 4, 5],
      [2, 5, 9],
      [1, 4],
    ]),
  }
}

function drawWorker(land: Land, at: number): AllocationWorker {
  const { draw, months, tags, scoreSteps, hasDebts } = land
  const steps = scoreSteps === 2 ? 0 : draw.whole(hasDebts ? -scoreSteps : 0, scoreSteps)
  const before = addMonths(months[0] as Month, -draw.whole(0, 3))
  const late = draw.chance(97) ? anyOf(draw, months) : addMonths(months.at(-1) as Month, 1)
  return {
    id: `w${at}`,
    village: `v${Math.min(draw.whole(1, land.villages), draw.whole(1, land.villages))}`,
    tier: draw.pick(land.tiers),
    score: steps / scoreSteps,
    monthlyRupiah: draw.pick(land.premiums),
    tags: tags.filter(() => draw.chance(35)).slice(0, 4),
    from: draw.chance(65) ? before : late,
    renewal: draw.chance(30),
  }
}

function drawFund(land: Land, at: number, rupiah: number): AllocationFund {
  const { draw, months } = land
  const ceilingRupiah = draw.chance(5) ? 0 : draw.whole(Math.floor(rupiah / 8), rupiah)
  const [start, end] = [months[0] as Month, months.at(-1) as Month]
  const from = draw.chance(75) ? addMonths(start, -draw.whole(0, 2)) : anyOf(draw, months)
  const to = draw.chance(75) ? addMonths(end, draw.whole(0, 2)) : anyOf(draw, months)
  return {
    id: `f${at}`,
    ceilingRupiah,
    from,
    to,
    accepts: drawEarmark(land),
    arrivals: drawArrivals(land, ceilingRupiah),
    lastResort: draw.chance(25),
  }
}

function drawEarmark({ draw, tags }: Land): AllocationFund['accepts'] {
  if (draw.chance(30)) return [[]]
  return Array.from({ length: draw.whole(draw.chance(3) ? 0 : 1, 3) }, () =>
    tags.filter(() => draw.chance(Math.ceil(100 / tags.length))).slice(0, 2),
  )
}

/** Money at once, in stages, late, never, a rupiah short, or only by the grace. */
function drawArrivals(land: Land, ceiling: number): AllocationFund['arrivals'] {
  const { draw, months } = land
  if (draw.chance(35)) return null
  if (draw.chance(4)) return []
  const start = months[0] as Month
  const stages = draw.pick([1, 2, 3, months.length])
  return Array.from({ length: stages }, () => ({
    month: addMonths(
      start,
      draw.whole(-3, draw.chance(10) ? months.length + 3 : Math.ceil(months.length / 2)),
    ),
    rupiah: Math.max(0, Math.floor(ceiling / stages) - draw.whole(-1, 1)),
  }))
}

function drawObjective(draw: Draw): ObjectiveName[] {
  if (draw.chance(40)) return [...OBJECTIVES]
  return OBJECTIVES.filter(() => draw.chance(75))
    .map((name) => ({ name, place: draw.whole(0, 1000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name)
}

function anyOf(draw: Draw, months: readonly Month[]): Month {
  return months[draw.whole(0, months.length - 1)] as Month
}

function latest(one: Month, other: Month): Month {
  return one > other ? one : other
}
