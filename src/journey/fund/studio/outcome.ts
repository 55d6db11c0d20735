import { countMonths } from '#vocabulary/month.ts'
import type { AllocationInstance, AllocationWorker, LeftReason } from '../allocate/index.ts'
import { costOf, type Dealt } from './deal.ts'
import { dealEqually, fairnessOf, type VillageShare } from './fairness.ts'
import type { StudioQuestion } from './question.ts'
import { rankAll } from './rank.ts'
import { type Shortfalls, shortfalls } from './shortfall.ts'

/** Somebody near the line, by her place in the list. */
export interface RankedPlace {
  readonly place: number
  readonly tier: number
  readonly scoreMillionths: number
  readonly isRenewal: boolean
  readonly fundIds: readonly string[]
  readonly reason: LeftReason | null
  /** Rupiah that would have to come before her turn does; null for the covered and for those no money can help. */
  readonly shortRupiah: number | null
}

export interface TierCount {
  readonly tier: number
  readonly eligible: number
  readonly covered: number
  /** Covered when every village had the same share. */
  readonly equally: number
}

export interface FundUseCount {
  readonly id: string
  readonly ceilingRupiah: number
  readonly usedRupiah: number
  /** Null while guessed: whose months each fund pays is dealt with the proof. */
  readonly people: number | null
  readonly personMonths: number | null
  /** New people that ten million more would reach, by rank, and the score of the first of them. */
  readonly nextPeople: number
  readonly nextScoreMillionths: number | null
}

/** What an allocation means, told without names: the studio's whole answer to one policy. */
export interface StudioOutcome {
  readonly eligible: number
  readonly covered: number
  readonly personMonths: number
  readonly rupiah: number
  readonly renewals: { readonly eligible: number; readonly covered: number }
  /** Members whose cover has ended when it starts, and those of them too old to come back. */
  readonly lapsed: number
  readonly tooOld: number
  readonly villageShortfall: number
  readonly scoreMillionths: number
  readonly lastResortRupiah: number
  readonly tiers: readonly TierCount[]
  readonly villages: readonly VillageShare[]
  readonly funds: readonly FundUseCount[]
  readonly leftByReason: readonly { readonly reason: LeftReason; readonly people: number }[]
  readonly fairness: {
    readonly gini: number
    readonly worst: VillageShare | null
    readonly equalShare: number
  }
  readonly cutLine: readonly RankedPlace[]
}

const EACH_SIDE = 6

export function tellOutcome(question: StudioQuestion, dealt: Dealt): StudioOutcome {
  const { instance, standings } = question
  const { workers } = instance
  const ranked = rankAll(instance)
  const short = shortfalls(instance, dealt, ranked)
  const places = new Set(dealt.covered.map(({ worker }) => worker))
  const isCovered = (worker: AllocationWorker) => places.has(worker.id)
  const covered = workers.filter(isCovered)
  const members = workers.filter(({ renewal }) => renewal)
  const villages = countVillages(workers, isCovered)
  const { gini, worst } = fairnessOf(villages)
  const funds = countFunds(instance, dealt, short)
  const isLastResort = new Map(instance.funds.map(({ id, lastResort }) => [id, lastResort]))
  return {
    eligible: workers.length,
    covered: covered.length,
    personMonths: sum(covered, (one) => costOf(one, instance) / one.monthlyRupiah),
    rupiah: sum(covered, (one) => costOf(one, instance)),
    renewals: { eligible: members.length, covered: members.filter(isCovered).length },
    lapsed: standings.filter((one) => one === 'lapsed' || one === 'too-old').length,
    tooOld: standings.filter((one) => one === 'too-old').length,
    villageShortfall: sum(villages, ({ eligible, covered: reached }) =>
      Math.max(0, Math.min(instance.villageMinimum, eligible) - reached),
    ),
    scoreMillionths: sum(covered, ({ score }) => Math.round(score * 1e6)),
    lastResortRupiah: sum(funds, ({ id, usedRupiah }) => (isLastResort.get(id) ? usedRupiah : 0)),
    tiers: countTiers(ranked, isCovered, villages),
    villages,
    funds,
    leftByReason: countReasons(dealt),
    fairness: {
      gini,
      worst,
      equalShare: workers.length === 0 ? 0 : covered.length / workers.length,
    },
    cutLine: cutLine(ranked, dealt, short),
  }
}

function countVillages(
  workers: readonly AllocationWorker[],
  isCovered: (worker: AllocationWorker) => boolean,
): VillageShare[] {
  const counts = new Map<string, { code: string; eligible: number; covered: number }>()
  for (const worker of workers) {
    const count = counts.get(worker.village) ?? { code: worker.village, eligible: 0, covered: 0 }
    counts.set(worker.village, count)
    count.eligible += 1
    if (isCovered(worker)) count.covered += 1
  }
  return [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function countTiers(
  ranked: readonly AllocationWorker[],
  isCovered: (worker: AllocationWorker) => boolean,
  villages: readonly VillageShare[],
): TierCount[] {
  const equally = dealEqually(
    villages,
    sum(villages, ({ covered }) => covered),
  )
  const tiers = new Map<number, Writable<TierCount>>()
  for (const worker of ranked) {
    const { tier, village } = worker
    const count = tiers.get(tier) ?? { tier, eligible: 0, covered: 0, equally: 0 }
    tiers.set(tier, count)
    count.eligible += 1
    if (isCovered(worker)) count.covered += 1
    const places = equally.get(village) ?? 0
    if (places > 0) count.equally += 1
    equally.set(village, places - 1)
  }
  return [...tiers.values()].sort((a, b) => a.tier - b.tier)
}

function countFunds(
  instance: AllocationInstance,
  { covered, usedRupiah }: Dealt,
  { byFund }: Shortfalls,
): FundUseCount[] {
  const isGuess = covered.length > 0 && covered[0]?.spells.length === 0
  const counts = new Map<string, { people: number; personMonths: number }>()
  for (const { spells } of covered) {
    const own = new Set<string>()
    for (const { fund, from, to } of spells) {
      const count = counts.get(fund) ?? { people: 0, personMonths: 0 }
      counts.set(fund, count)
      count.personMonths += countMonths(from, to)
      if (!own.has(fund)) count.people += 1
      own.add(fund)
    }
  }
  return instance.funds.map(({ id, ceilingRupiah }) => {
    const queue = byFund.get(id) ?? []
    const reached = queue.filter(({ untilRupiah }) => untilRupiah <= MORE_RUPIAH)
    const count = counts.get(id) ?? { people: 0, personMonths: 0 }
    return {
      id,
      ceilingRupiah,
      usedRupiah: usedRupiah.get(id) ?? 0,
      people: isGuess ? null : count.people,
      personMonths: isGuess ? null : count.personMonths,
      nextPeople: reached.length,
      nextScoreMillionths: reached[0] ? Math.round(reached[0].worker.score * 1e6) : null,
    }
  })
}

/** What "a little more money" is reckoned with. */
export const MORE_RUPIAH = 10_000_000

function countReasons({ left }: Dealt): { reason: LeftReason; people: number }[] {
  return (['money', 'window', 'no-fund-accepts'] as const)
    .map((reason) => ({ reason, people: left.filter((one) => one.reason === reason).length }))
    .filter(({ people }) => people > 0)
}

/** The last people covered and the first left out by money, by rank; members have no line of their own. */
function cutLine(
  ranked: readonly AllocationWorker[],
  dealt: Dealt,
  { byWorker }: Shortfalls,
): RankedPlace[] {
  const spells = new Map(dealt.covered.map((one) => [one.worker, one.spells]))
  const reasons = new Map(dealt.left.map(({ worker, reason }) => [worker, reason]))
  const entering = ranked.filter(({ renewal }) => !renewal)
  const covered = entering.filter(({ id }) => spells.has(id)).slice(-EACH_SIDE)
  const left = entering.filter(({ id }) => reasons.get(id) === 'money').slice(0, EACH_SIDE)
  return [...covered, ...left].map((worker) => ({
    place: Number(worker.id),
    tier: worker.tier,
    scoreMillionths: Math.round(worker.score * 1e6),
    isRenewal: worker.renewal,
    fundIds: [...new Set((spells.get(worker.id) ?? []).map(({ fund }) => fund))],
    reason: reasons.get(worker.id) ?? null,
    shortRupiah: byWorker.get(worker.id)?.untilRupiah ?? null,
  }))
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function sum<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((total, row) => total + amountOf(row), 0)
}
