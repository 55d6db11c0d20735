import { formatRupiah } from '#vocabulary/indonesian.ts'
import { ageOn } from '#vocabulary/iso-date.ts'
import { type Rupiah, rupiah } from '#vocabulary/rupiah.ts'
import {
  flagIn,
  getRuleOn,
  knownNumberIn,
  type Rule,
  type RuleBook,
  rowsIn,
} from '../decide/index.ts'
import type { Protection } from '../pay/index.ts'
import type { Child, InsuredEvent, InsuredEventKind } from './insured-event.ts'

/** School money for the children: an upper bound, paid per year of school while the conditions hold. */
export interface ScholarshipOffer {
  readonly children: number
  readonly upToRupiah: Rupiah
  /** The rule that decided; empty when the event carries no scholarship. */
  readonly ruleId: string
  readonly because: string
}

const conditionOf: Partial<Readonly<Record<InsuredEventKind, string>>> = {
  death: 'BEN-SCH-JKM',
  'work-accident-death': 'BEN-SCH-JKK',
  'total-disability': 'BEN-SCH-JKK',
}

/** Sources: BEN-SCH-JKM (36 months), BEN-SCH-JKK (no minimum), BEN-SCH-AMT (amounts per level). */
export function scholarshipOf(
  event: InsuredEvent,
  membership: Protection,
  book: RuleBook,
): ScholarshipOffer {
  const id = conditionOf[event.kind]
  if (id === undefined) return nothing('', 'Kejadian ini tidak membawa beasiswa.')
  const rule = getRuleOn(book, id, event.on)
  const needed = knownNumberIn(rule, 'months')
  const months = flagIn(rule, 'countsBeforeLapse')
    ? membership.monthsEver
    : membership.monthsSinceEntry
  if (months < needed)
    return nothing(id, `Beasiswa perlu ${needed} bulan iuran; baru ${months} bulan.`)

  const amounts = getRuleOn(book, 'BEN-SCH-AMT', event.on)
  const limit = knownNumberIn(rule, 'exclusiveAge')
  const eligible = (event.children ?? []).filter(
    (child) => !child.isMarried && !child.isWorking && ageOn(child.birthDate, event.on) < limit,
  )
  if (eligible.length === 0)
    return nothing(
      id,
      `Tidak ada anak di bawah ${limit} tahun yang belum menikah dan belum bekerja.`,
    )
  const chosen = eligible
    .map((child) => upTo(child, amounts))
    .sort((a, b) => b - a)
    .slice(0, knownNumberIn(rule, 'children'))
  const sum = rupiah(chosen.reduce((total, one) => total + one, 0))
  return {
    children: chosen.length,
    upToRupiah: sum,
    ruleId: id,
    because: `Beasiswa ${chosen.length} anak, seluruhnya paling banyak ${formatRupiah(sum)}.`,
  }
}

/** Everything from the child's present level on; years already passed in it are not known, so this is a bound. */
function upTo(child: Child, amounts: Rule): number {
  const levels = rowsIn(amounts, 'levels')
  const from = child.level === null ? 0 : levels.findIndex((row) => row['level'] === child.level)
  return levels
    .slice(Math.max(0, from))
    .reduce((sum, row) => sum + Number(row['yearlyRupiah']) * Number(row['years']), 0)
}

function nothing(ruleId: string, because: string): ScholarshipOffer {
  return { children: 0, upToRupiah: rupiah(0), ruleId, because }
}
