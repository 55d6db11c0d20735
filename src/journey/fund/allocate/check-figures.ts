import type { Month } from '#vocabulary/month.ts'
import type { AllocationInstance } from './instance.ts'
import type { AllocationResult } from './result.ts'
import type { Violation } from './violation.ts'

/** Counts every stated figure again, from the covered list and the months paid. */
export function* checkFigures(
  instance: AllocationInstance,
  { objective, covered, funds }: AllocationResult,
  paid: ReadonlyMap<string, ReadonlyMap<Month, number>>,
): Generator<Violation> {
  const ids = new Set(covered.map(({ worker }) => worker))
  const people = instance.workers.filter(({ id }) => ids.has(id))
  const paidBy = (fund: string) =>
    [...(paid.get(fund)?.values() ?? [])].reduce((sum, rupiah) => sum + rupiah, 0)
  const greatestTier = instance.workers.reduce((most, { tier }) => Math.max(most, tier), 0)
  const millionths = people.reduce((sum, { score }) => sum + Math.round(score * 1_000_000), 0)
  const lastResort = instance.funds.filter((fund) => fund.lastResort)

  const counts: [string, number | undefined, number][] = [
    ['renewals', objective.renewals, people.filter(({ renewal }) => renewal).length],
    ['villageShortfall', objective.villageShortfall, countShortfall(instance, ids)],
    ['score', objective.score, millionths / 1_000_000],
    [
      'lastResortRupiah',
      objective.lastResortRupiah,
      lastResort.reduce((sum, { id }) => sum + paidBy(id), 0),
    ],
    ['tiers.length', objective.tiers.length, greatestTier],
  ]
  for (let tier = 1; tier <= greatestTier; tier++) {
    const inTier = people.filter((worker) => worker.tier === tier).length
    counts.push([`tiers[${tier - 1}]`, objective.tiers[tier - 1], inTier])
  }
  counts.push(['funds.length', funds.length, instance.funds.length])
  instance.funds.forEach(({ id, ceilingRupiah }, at) => {
    const use = funds[at]
    counts.push([`funds.${id}.usedRupiah`, use?.usedRupiah, paidBy(id)])
    counts.push([`funds.${id}.leftRupiah`, use?.leftRupiah, ceilingRupiah - paidBy(id)])
  })
  for (const [figure, stated, counted] of counts) {
    if (stated !== counted) {
      yield { code: 'figure-wrong', figure, stated: stated ?? Number.NaN, counted }
    }
  }
}

function countShortfall({ workers, villageMinimum }: AllocationInstance, ids: ReadonlySet<string>) {
  const villages = new Map<string, { listed: number; covered: number }>()
  for (const { id, village } of workers) {
    const count = villages.get(village) ?? { listed: 0, covered: 0 }
    count.listed++
    if (ids.has(id)) count.covered++
    villages.set(village, count)
  }
  let short = 0
  for (const { listed, covered } of villages.values()) {
    short += Math.max(0, Math.min(villageMinimum, listed) - covered)
  }
  return short
}
