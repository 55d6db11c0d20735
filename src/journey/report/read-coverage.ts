import { type Db, scopeOf } from '#platform/database.ts'
import { type IsoDate, monthOf } from '#vocabulary/iso-date.ts'
import { addMonths, listMonths } from '#vocabulary/month.ts'
import { knownNumberIn, type Rule, type RuleBook, ruleOn } from '../decide/index.ts'
import { countByMonth, type When } from '../pay/read-store.ts'
import type { PayTables } from '../pay/tables.ts'
import { type Denominator, denominatorsFor } from './denominator.ts'
import { figureOfDenominator, reference } from './read-sources.ts'

const MONTHS_BACK = 23

/** The wholes of the regency, the one used first: all workers, published before estimated. */
export function readDenominators(regencyCode: string, year: number): Denominator[] {
  const all = denominatorsFor(reference().figures, regencyCode, year)
  const whole = all.find((one) => one.scope === 'all')
  return whole ? [whole, ...all.filter((one) => one !== whole)] : all
}

export function coverageOver(people: number, denominator: Denominator | undefined) {
  const share = denominator && denominator.people > 0 ? people / denominator.people : null
  return {
    people,
    denominator: denominator ? figureOfDenominator(denominator) : null,
    share,
    isAboveWhole: share !== null && share > 1,
  }
}

/** People protected month by month, from two years back to the last promised month. */
export async function readTrend(db: Db<PayTables>, when: When, on: IsoDate) {
  const now = monthOf(on)
  const from = addMonths(now, -MONTHS_BACK)
  const rows = await countByMonth(db, scopeOf(db).regencyCode, from)
  const known = new Map(rows.map((row) => [row.month, row]))
  const first = rows[0]?.month
  if (first === undefined) return []
  const last = [...rows.map((row) => row.month), now].sort().at(-1) ?? now
  return listMonths(from, addMonths(now, 24))
    .filter((one) => one >= first && one <= last)
    .map((one) => ({
      month: one,
      people: known.get(one)?.confirmed ?? 0,
      promisedPeople: Math.max(known.get(one)?.promised ?? 0, known.get(one)?.confirmed ?? 0),
      isFuture: one > when.month,
    }))
}

const TARGETS = ['COV-TARGET-UCJ', 'COV-TARGET-RPJMN'] as const

/** The target in force on a day; the insurer's drive before the national plan, for they are two scales. */
export function findTarget(book: RuleBook, on: IsoDate) {
  const rule = TARGETS.map((id) => ruleOn(book, id, on)).find((one) => one !== undefined)
  return rule ? targetOf(rule) : null
}

export function targetOf(rule: Rule) {
  return {
    share: knownNumberIn(rule, 'basisPoints') / 10_000,
    ruleId: rule.id,
    title: rule.title,
    status: rule.status,
    sourceTitle: rule.source.title,
    note: rule.note ?? null,
  }
}

export const TARGET_IDS: readonly string[] = TARGETS
