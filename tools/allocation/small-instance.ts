import {
  type AllocationFund,
  type AllocationInstance,
  type AllocationWorker,
  OBJECTIVES,
  type ObjectiveName,
} from '#journey/fund/allocate/instance.ts'
import { addMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import { type Draw, drawFrom } from './draw.ts'

const TAGS = ['palm', 'fisher', 'pktd'] as const

export interface SmallSize {
  readonly workers: number
  readonly months: number
  readonly funds: number
}

/** A small instance full of traps: unequal premiums, late and missing arrivals, odd windows, ties, any order of goals. */
export function smallInstance(seed: number, size: SmallSize): AllocationInstance {
  const draw = drawFrom(seed)
  const from = month('2026-01')
  const to = addMonths(from, draw.whole(1, size.months) - 1)
  const months = listMonths(addMonths(from, -2), addMonths(to, 3))
  const premiums = draw.pick<[number, ...number[]]>([
    [16800],
    [16800, 10800],
    [16800, 10800, 36800],
    [7, 5, 3],
    [16801, 10799, 9999],
  ])
  const decimals = draw.pick([1, 10, 100, 1_000_000])
  const villages = draw.pick([['v1'], ['v1', 'v2'], ['v1', 'v2', 'v3']] as [
    string[],
    ...string[][],
  ])
  const workers = Array.from({ length: draw.whole(1, size.workers) }, (_, index) =>
    drawWorker(draw, `w${index}`, villages, premiums, decimals, months),
  )
  const dear = Math.max(...premiums) * listMonths(from, to).length
  const funds = Array.from({ length: draw.whole(1, size.funds) }, (_, index) =>
    drawFund(draw, `f${index}`, Math.round((dear * workers.length) / size.funds), months),
  )
  return {
    period: { from, to },
    graceMonths: draw.pick([0, 0, 1, 3]),
    villageMinimum: draw.whole(0, 3),
    objective: drawObjective(draw),
    funds,
    workers,
  }
}

function drawWorker(
  draw: Draw,
  id: string,
  villages: readonly string[],
  premiums: [number, ...number[]],
  decimals: number,
  months: readonly Month[],
): AllocationWorker {
  return {
    id,
    village: villages[draw.whole(0, villages.length - 1)] ?? 'v1',
    tier: draw.whole(1, 3),
    score: draw.whole(draw.chance(10) ? -decimals : 0, decimals) / decimals,
    monthlyRupiah: draw.pick(premiums),
    tags: TAGS.filter(() => draw.chance(40)),
    from: draw.chance(60) ? (months[0] ?? month('2026-01')) : anyOf(draw, months),
    renewal: draw.chance(40),
  }
}

function drawFund(
  draw: Draw,
  id: string,
  rupiah: number,
  months: readonly Month[],
): AllocationFund {
  const ceilingRupiah = draw.whole(0, rupiah)
  const first = draw.chance(60) ? 0 : draw.whole(0, months.length - 1)
  const last = draw.chance(60) ? months.length - 1 : draw.whole(0, months.length - 1)
  const arrivals = Array.from({ length: draw.whole(0, 4) }, () => ({
    month: anyOf(draw, months),
    rupiah: draw.whole(0, Math.ceil(rupiah / 2)),
  }))
  return {
    id,
    ceilingRupiah,
    from: months[first] ?? month('2026-01'),
    to: months[last] ?? month('2026-01'),
    accepts: draw.pick([[[]], [['palm']], [['palm', 'fisher']], [['pktd'], ['fisher']], []]),
    arrivals: draw.chance(30) ? null : arrivals,
    lastResort: draw.chance(35),
  }
}

function drawObjective(draw: Draw): ObjectiveName[] {
  if (draw.chance(50)) return [...OBJECTIVES]
  const names = OBJECTIVES.filter(() => draw.chance(70))
  return names
    .map((name) => ({ name, place: draw.whole(0, 1000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name)
}

function anyOf(draw: Draw, months: readonly Month[]): Month {
  return months[draw.whole(0, months.length - 1)] ?? month('2026-01')
}
