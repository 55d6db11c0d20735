import type { IsoDate } from '#vocabulary/iso-date.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type Rupiah, rupiah } from '#vocabulary/rupiah.ts'
import { knownNumberIn, numberIn, type Rule, type RuleStatus, rowsIn } from './rule.ts'
import { type RuleBook, ruleOn } from './rule-book.ts'
import type { Segment } from './worker-facts.ts'

/** What one month of JKK and JKM costs, and how sure the rules behind it are. */
export interface Premium {
  readonly jkkRupiah: Rupiah
  readonly jkmRupiah: Rupiah
  readonly baseRupiah: Rupiah
  readonly ruleIds: readonly string[]
  /** The weakest status among the rules used. */
  readonly status: RuleStatus
}

export type PremiumRefusal =
  | { readonly code: 'tariff-not-entered'; readonly ruleId: string; readonly segment: Segment }
  | { readonly code: 'income-missing'; readonly segment: Segment }
  | { readonly code: 'income-not-rupiah'; readonly incomeRupiah: number }
  | { readonly code: 'segment-not-served'; readonly segment: Segment }
  | { readonly code: 'no-rule'; readonly ruleId: string; readonly on: IsoDate }

/** A declared monthly income, `lowest-base` as programmes pay it for non-wage workers, or not known. */
export type DeclaredIncome = number | 'lowest-base' | null

const WAGE_RULES: Partial<Readonly<Record<Segment, string>>> = {
  'pu-non-asn': 'IUR-PU-NONASN',
  'pu-village': 'IUR-PU-VILLAGE',
}

/** Full premium of one month, before any relief. Sources: IUR-JKK-BPU, IUR-JKM-BPU; IUR-PU-… as the office entered them. */
export function premiumOf(
  segment: Segment,
  income: DeclaredIncome,
  book: RuleBook,
  on: IsoDate,
): Result<Premium, PremiumRefusal> {
  if (typeof income === 'number' && (!Number.isSafeInteger(income) || income < 0))
    return refuse({ code: 'income-not-rupiah', incomeRupiah: income })
  if (segment === 'bpu') return premiumOfNonWage(income, book, on)
  const ruleId = WAGE_RULES[segment]
  if (ruleId === undefined) return refuse({ code: 'segment-not-served', segment })
  const rule = ruleOn(book, ruleId, on)
  if (rule === undefined) return refuse({ code: 'no-rule', ruleId, on })
  return premiumOfWage(segment, income, rule)
}

function premiumOfNonWage(
  income: DeclaredIncome,
  book: RuleBook,
  on: IsoDate,
): Result<Premium, PremiumRefusal> {
  const jkk = ruleOn(book, 'IUR-JKK-BPU', on)
  if (jkk === undefined) return refuse({ code: 'no-rule', ruleId: 'IUR-JKK-BPU', on })
  const jkm = ruleOn(book, 'IUR-JKM-BPU', on)
  if (jkm === undefined) return refuse({ code: 'no-rule', ruleId: 'IUR-JKM-BPU', on })
  if (income === null) return refuse({ code: 'income-missing', segment: 'bpu' })
  const bracket = bracketOf(income === 'lowest-base' ? 0 : income, jkk)
  return accept({
    jkkRupiah: shareOf(bracket.baseRupiah, knownNumberIn(jkk, 'basisPoints')),
    jkmRupiah: rupiah(knownNumberIn(jkm, 'monthlyRupiah')),
    baseRupiah: rupiah(bracket.baseRupiah),
    ruleIds: [jkk.id, jkm.id],
    status: weakest([bracket.status, jkm.status]),
  })
}

function premiumOfWage(
  segment: Segment,
  income: DeclaredIncome,
  rule: Rule,
): Result<Premium, PremiumRefusal> {
  const [jkk, jkm] = [numberIn(rule, 'jkkBasisPoints'), numberIn(rule, 'jkmBasisPoints')]
  if (jkk === null || jkm === null)
    return refuse({ code: 'tariff-not-entered', ruleId: rule.id, segment })
  const wage = numberIn(rule, 'wageRupiah') ?? income
  if (wage === null || wage === 'lowest-base') return refuse({ code: 'income-missing', segment })
  return accept({
    jkkRupiah: shareOf(wage, jkk),
    jkmRupiah: shareOf(wage, jkm),
    baseRupiah: rupiah(wage),
    ruleIds: [rule.id],
    status: rule.status,
  })
}

function bracketOf(income: number, rule: Rule): { baseRupiah: number; status: RuleStatus } {
  const row = rowsIn(rule, 'brackets').findLast((one) => Number(one['fromRupiah']) <= income)
  if (row === undefined) throw new RangeError(`rule ${rule.id} has no bracket for ${income}`)
  return { baseRupiah: Number(row['baseRupiah']), status: row['status'] as RuleStatus }
}

/** Basis points of an amount, half a rupiah rounded up. */
function shareOf(amount: number, basisPoints: number): Rupiah {
  return rupiah(Math.floor((amount * basisPoints + 5_000) / 10_000))
}

function weakest(statuses: readonly RuleStatus[]): RuleStatus {
  const order: readonly RuleStatus[] = ['to-be-confirmed', 'press', 'verified']
  return order.find((status) => statuses.includes(status)) ?? 'to-be-confirmed'
}
