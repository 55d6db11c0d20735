import type { IsoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import { entitlementOf } from '../claim/index.ts'
import { getRuleOn, premiumOf, type RuleBook } from '../decide/index.ts'
import type { WorkerPage } from '../match/contract.ts'

/** What the family would be owed if this person died today, by the paid months; the same decision that a real claim gets. */
export function familyDueOf(
  paidMonths: readonly string[],
  book: RuleBook,
  on: IsoDate,
): WorkerPage['familyDue'] {
  const premium = premiumOf('bpu', 'lowest-base', book, on)
  const base = premium.ok ? premium.value.baseRupiah : rupiah(0)
  const entitlement = entitlementOf({ kind: 'death', on }, paidMonths.map(month), base, book, on)
  const rule = getRuleOn(book, 'BEN-JKM', on)
  const facts = { afterLapseRupiah: 0, status: rule.status, sourceTitle: rule.source.title }
  switch (entitlement.answer) {
    case 'entitled':
      return {
        ...facts,
        diedTodayRupiah: entitlement.benefit.totalRupiah,
        sentence: 'Keluarga berhak atas jumlah ini. Pengurusan tidak dipungut biaya.',
        parts: entitlement.benefit.parts.map(partOf),
      }
    case 'pended':
      return {
        ...facts,
        diedTodayRupiah: entitlement.benefitIfPaid.totalRupiah,
        sentence: 'Dibayar setelah tunggakan iuran masuk dalam masa tenggang.',
        parts: entitlement.benefitIfPaid.parts.map(partOf),
      }
    case 'refused':
      return {
        ...facts,
        diedTodayRupiah: 0,
        sentence: entitlement.citations[0]?.sentence ?? 'Tidak terlindungi hari ini.',
        parts: [],
      }
  }
}

function partOf(part: { label: string; rupiah: number; ruleId: string }) {
  return { label: part.label, rupiah: part.rupiah, ruleId: part.ruleId }
}
