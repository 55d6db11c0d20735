import { month } from '#vocabulary/month.ts'
import {
  type AllocationFund,
  type AllocationInstance,
  type AllocationWorker,
  OBJECTIVES,
} from './instance.ts'

/** A worker who costs Rp16,800 a month from January, in the first tier. */
export function worker(id: string, facts: Partial<AllocationWorker> = {}): AllocationWorker {
  return {
    id,
    village: '61.11.01.2001',
    tier: 1,
    score: 0,
    monthlyRupiah: 16_800,
    tags: [],
    from: month('2026-01'),
    renewal: false,
    ...facts,
  }
}

/** A fund for everybody, all year, whose money is there from the start. */
export function fund(
  id: string,
  ceilingRupiah: number,
  facts: Partial<AllocationFund> = {},
): AllocationFund {
  return {
    id,
    ceilingRupiah,
    from: month('2026-01'),
    to: month('2026-12'),
    accepts: [[]],
    arrivals: null,
    lastResort: false,
    ...facts,
  }
}

/** The year 2026, all goals in their usual order, no grace and no village minimum. */
export function year(
  funds: readonly AllocationFund[],
  workers: readonly AllocationWorker[],
  facts: Partial<AllocationInstance> = {},
): AllocationInstance {
  return {
    period: { from: month('2026-01'), to: month('2026-12') },
    graceMonths: 0,
    villageMinimum: 0,
    objective: [...OBJECTIVES],
    funds,
    workers,
    ...facts,
  }
}
