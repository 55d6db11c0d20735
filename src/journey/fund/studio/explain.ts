import { countMonths, type Month } from '#vocabulary/month.ts'
import type {
  AllocationFund,
  AllocationInstance,
  AllocationWorker,
  LeftReason,
  Spell,
} from '../allocate/index.ts'
import { isAccepted } from '../earmark.ts'
import { type Dealt, guessDeal, startOf } from './deal.ts'
import { findLateLosses, type LateLoss } from './late.ts'
import type { StudioPolicy } from './policy.ts'
import type { Standing, StudioQuestion } from './question.ts'
import { rankAll } from './rank.ts'
import { shortfalls } from './shortfall.ts'
import type { StudioTable } from './table.ts'

/** How one fund stands to one person: it pays, takes nobody like her, is closed in some of her months, or is spoken for. */
export interface FundStanding {
  readonly fundId: string
  readonly stand: 'pays' | 'not-accepted' | 'closed' | 'spoken-for' | 'spared'
  readonly months: number
}

export interface CutPoint {
  readonly tier: number
  /** Score of the last person covered among those that could be paid like her and stand in her tier; null without any. */
  readonly scoreMillionths: number | null
}

/** Why somebody is covered, or why not and what would change it. */
export interface StudioPersonAnswer {
  readonly place: number
  readonly standing: Standing
  readonly tier: number
  readonly scoreMillionths: number
  readonly from: Month
  readonly spells: readonly Spell[]
  readonly funds: readonly FundStanding[]
  readonly reason: LeftReason | null
  readonly cut: CutPoint | null
  /** Money that would bring her turn, in the fund where it takes least; `isTried`: reckoned again, she is then covered. */
  readonly money: {
    readonly fundId: string
    readonly rupiah: number
    readonly isTried: boolean
  } | null
  readonly late: LateLoss | null
}

export function explainPerson(
  table: StudioTable,
  policy: StudioPolicy,
  question: StudioQuestion,
  dealt: Dealt,
  place: number,
): StudioPersonAnswer | null {
  const { instance, standings } = question
  const worker = instance.workers[place - 1]
  if (!worker) return null
  const spells = dealt.covered.find((one) => one.worker === worker.id)?.spells ?? []
  const reason = dealt.left.find((one) => one.worker === worker.id)?.reason ?? null
  const isWaiting = reason === 'money'
  return {
    place,
    standing: standings[place - 1] ?? 'new',
    tier: worker.tier,
    scoreMillionths: Math.round(worker.score * 1e6),
    from: startOf(worker, instance),
    spells,
    funds: instance.funds.map((fund) => standOf(instance, fund, worker, spells)),
    reason,
    cut: isWaiting ? cutPointOf(instance, dealt, worker) : null,
    money: isWaiting ? moneyFor(instance, dealt, worker) : null,
    late:
      isWaiting && worker.renewal
        ? (findLateLosses(table, policy, question, dealt).find((one) => one.place === place) ??
          null)
        : null,
  }
}

function standOf(
  instance: AllocationInstance,
  fund: AllocationFund,
  worker: AllocationWorker,
  spells: readonly Spell[],
): FundStanding {
  const own = spells.filter((spell) => spell.fund === fund.id)
  const months = own.reduce((sum, { from, to }) => sum + countMonths(from, to), 0)
  const start = startOf(worker, instance)
  const stand = (): FundStanding['stand'] => {
    if (months > 0) return 'pays'
    if (!isAccepted(fund.accepts, worker.tags)) return 'not-accepted'
    if (fund.to < start || fund.from > instance.period.to) return 'closed'
    return fund.lastResort && spells.length > 0 ? 'spared' : 'spoken-for'
  }
  return { fundId: fund.id, stand: stand(), months }
}

function cutPointOf(
  instance: AllocationInstance,
  { covered }: Dealt,
  worker: AllocationWorker,
): CutPoint {
  const payers = instance.funds.filter((fund) => isAccepted(fund.accepts, worker.tags))
  const isCovered = new Set(covered.map((one) => one.worker))
  const alike = instance.workers.filter(
    (other) =>
      other.tier === worker.tier &&
      other.renewal === worker.renewal &&
      isCovered.has(other.id) &&
      payers.some((fund) => isAccepted(fund.accepts, other.tags)),
  )
  const least = alike.reduce((low, { score }) => Math.min(low, score), Number.POSITIVE_INFINITY)
  return { tier: worker.tier, scoreMillionths: alike.length === 0 ? null : Math.round(least * 1e6) }
}

function moneyFor(instance: AllocationInstance, dealt: Dealt, worker: AllocationWorker) {
  const short = shortfalls(instance, dealt, rankAll(instance)).byWorker.get(worker.id)
  if (!short) return null
  const { fund: fundId, untilRupiah: rupiah } = short
  const richer = {
    ...instance,
    funds: instance.funds.map((fund) =>
      fund.id === fundId ? endow(instance, fund, rupiah) : fund,
    ),
  }
  const isTried = guessDeal(richer).covered.some((one) => one.worker === worker.id)
  return { fundId, rupiah, isTried }
}

function endow(
  { period }: AllocationInstance,
  fund: AllocationFund,
  rupiah: number,
): AllocationFund {
  return {
    ...fund,
    ceilingRupiah: fund.ceilingRupiah + rupiah,
    arrivals: fund.arrivals && [...fund.arrivals, { month: period.from, rupiah }],
  }
}
