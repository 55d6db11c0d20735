import { isoDate } from '#vocabulary/iso-date.ts'
import { type Month, month } from '#vocabulary/month.ts'
import type { AllocationFund } from '../allocate/index.ts'
import type { StudioPolicy } from './policy.ts'
import type { StudioPerson, StudioTable } from './table.ts'

export const SUTERA = '61.11.01.2001'
export const SEJAHTERA = '61.11.01.2003'

/** Suiati of Sutera, 40, new to the programme, poor and in a risky trade. */
export function suiati(change: Partial<StudioPerson> = {}): StudioPerson {
  return {
    workerId: 'suiati',
    villageCode: SUTERA,
    isRenewal: false,
    lastPaidMonth: null,
    birthDate: isoDate('1986-05-05'),
    tags: ['bpu'],
    tier: 2,
    scoreMillionths: 600_000,
    parts: [
      { name: 'income', points: 350_000 },
      { name: 'risk', points: 250_000 },
    ],
    ...change,
  }
}

/** A member paid until December 2025. */
export function member(change: Partial<StudioPerson> = {}): StudioPerson {
  return suiati({
    workerId: 'anggota',
    isRenewal: true,
    lastPaidMonth: month('2025-12'),
    tier: 1,
    ...change,
  })
}

/** General money, all there from the start. */
export function pad(rupiah: number, change: Partial<AllocationFund> = {}): AllocationFund {
  return {
    id: 'pad',
    ceilingRupiah: rupiah,
    from: month('2026-01'),
    to: month('2026-12'),
    accepts: [[]],
    arrivals: null,
    lastResort: false,
    ...change,
  }
}

export function arriving(at: string, rupiah: number): { month: Month; rupiah: number }[] {
  return [{ month: month(at), rupiah }]
}

export function tableOf(
  people: readonly StudioPerson[],
  funds: readonly AllocationFund[],
): StudioTable {
  return {
    edition: 'contoh',
    year: 2026,
    people,
    funds,
    premium: { jkkRupiah: 10_000, jkmRupiah: 6_800 },
    usualPoints: { income: 35, risk: 25 },
    unpaidMonths: 3,
    waitMonths: 3,
    exclusiveEntryAge: 65,
    rules: [],
  }
}

export function policyOf(change: Partial<StudioPolicy> = {}): StudioPolicy {
  return {
    objective: ['renewals', 'villageMinimum', 'tiers', 'score', 'thrift'],
    points: { income: 35, risk: 25 },
    villageMinimum: 0,
    graceMonths: 3,
    startMonth: month('2026-01'),
    coverMonths: 12,
    newFromMonth: month('2026-01'),
    ...change,
  }
}
