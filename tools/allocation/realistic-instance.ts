import type {
  AllocationFund,
  AllocationInstance,
  AllocationWorker,
} from '#journey/fund/allocate/instance.ts'
import { countMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import { type Draw, drawFrom } from './draw.ts'

export interface RegencySize {
  readonly workers: number
  /** 6 regency funds; anything more are funds of single villages. */
  readonly funds: number
  /** How many of Rp16,800, Rp10,800 and Rp36,800 occur. */
  readonly premiums: 1 | 2 | 3
  readonly villageMinimum: number
  /** Decimals of a score. */
  readonly decimals: number
}

export const USUAL_SIZE: RegencySize = {
  workers: 9000,
  funds: 6,
  premiums: 1,
  villageMinimum: 20,
  decimals: 6,
}

const VILLAGES = Array.from(
  { length: 43 },
  (_, at) => `61.11.0${1 + (at % 6)}.20${String(at + 1).padStart(2, '0')}`,
)
const PERIOD = { from: month('2026-01'), to: month('2026-12') }
const MONTHS = listMonths(PERIOD.from, PERIOD.to)
const PREMIUMS = [16_800, 10_800, 36_800] as const
/** Money for less than half of what everybody would need. */
const COVERAGE = 0.45

/** A regency's year as it comes: 43 villages, earmarked funds that arrive in stages, money for less than half. */
export function realisticInstance(seed: number, size: RegencySize): AllocationInstance {
  const draw = drawFrom(seed)
  const workers = Array.from({ length: size.workers }, (_, at) => drawWorker(draw, at, size))
  const needed = workers.reduce(
    (sum, worker) => sum + worker.monthlyRupiah * countMonths(worker.from, PERIOD.to),
    0,
  )
  const money = Math.floor(needed * COVERAGE)
  const funds = [...regencyFunds(money), ...villageFunds(draw, money, size.funds - 6)]
  return {
    period: PERIOD,
    graceMonths: 3,
    villageMinimum: size.villageMinimum,
    objective: ['renewals', 'villageMinimum', 'tiers', 'score', 'thrift'],
    funds,
    workers,
  }
}

function drawWorker(draw: Draw, at: number, size: RegencySize): AllocationWorker {
  const village = VILLAGES[Math.min(draw.whole(0, 42), draw.whole(0, 42))] ?? 'elsewhere'
  const trade = draw.whole(0, 99)
  const tags = [
    trade < 35 ? 'palm' : trade < 55 ? 'fisher' : trade < 70 ? 'farmer' : 'trader',
    ...(draw.chance(10) ? ['village-official'] : []),
    ...(draw.chance(8) ? ['pktd'] : []),
    ...(size.funds > 6 ? [`desa-${village}`] : []),
  ]
  const share = draw.whole(0, 99)
  const premium = share < 70 ? 0 : share < 90 ? 1 : 2
  const steps = 10 ** size.decimals
  return {
    id: `w${String(at + 1).padStart(7, '0')}`,
    village,
    tier: draw.pick([1, 1, 2, 2, 2, 3, 3, 4]),
    score: draw.whole(0, steps) / steps,
    monthlyRupiah: PREMIUMS[Math.min(premium, size.premiums - 1)] ?? PREMIUMS[0],
    tags,
    from: draw.chance(60) ? PERIOD.from : (MONTHS[draw.whole(0, 9)] ?? PERIOD.from),
    renewal: draw.chance(33),
  }
}

function regencyFunds(money: number): AllocationFund[] {
  const share = (part: number) => Math.floor(money * part)
  const monthly = MONTHS.map((each) => ({ month: each, rupiah: share(0.3 / 12) }))
  return [
    fund('dbh-sawit', share(0.25), [['palm']], {
      arrivals: [arrival('2026-05', share(0.125)), arrival('2026-10', share(0.125))],
    }),
    fund('pad', share(0.3), [[]], { arrivals: monthly, lastResort: true }),
    fund('add', share(0.15), [['village-official'], ['trader']], {
      from: month('2026-02'),
      arrivals: [arrival('2026-03', share(0.06)), arrival('2026-07', share(0.09))],
    }),
    fund('dana-desa', share(0.1), [['pktd']], {
      arrivals: [arrival('2026-04', share(0.05)), arrival('2026-08', share(0.05))],
    }),
    fund('province', share(0.12), [['fisher'], ['farmer']], { from: month('2026-04') }),
    fund('csr', share(0.08), [['palm'], ['farmer']], { to: month('2026-06') }),
  ]
}

function villageFunds(draw: Draw, money: number, count: number): AllocationFund[] {
  const usual = (money * 0.2) / VILLAGES.length
  return VILLAGES.slice(0, Math.max(0, count)).map((village) =>
    fund(
      `desa-${village}`,
      Math.floor((usual * (50 + draw.whole(0, 100))) / 100),
      [[`desa-${village}`]],
      {
        arrivals: [
          arrival('2026-04', Math.floor(usual / 2)),
          arrival('2026-08', Math.floor(usual / 2)),
        ],
      },
    ),
  )
}

function fund(
  id: string,
  ceilingRupiah: number,
  accepts: AllocationFund['accepts'],
  more: Partial<AllocationFund>,
): AllocationFund {
  return { id, ceilingRupiah, accepts, ...PERIOD, arrivals: null, lastResort: false, ...more }
}

function arrival(at: string, rupiah: number): { month: Month; rupiah: number } {
  return { month: month(at), rupiah }
}
