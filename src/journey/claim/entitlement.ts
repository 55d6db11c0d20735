import { formatCount, formatDate, formatMonth, formatRupiah } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Month } from '#vocabulary/month.ts'
import { addRupiah, type Rupiah } from '#vocabulary/rupiah.ts'
import type { RuleBook } from '../decide/index.ts'
import { type PaidMonth, type Protection, protectionOf } from '../pay/index.ts'
import { type BenefitPart, benefitParts, programmeOf } from './benefit-parts.ts'
import type { InsuredEvent } from './insured-event.ts'
import { type ScholarshipOffer, scholarshipOf } from './scholarship.ts'

export interface Benefit {
  readonly programme: 'JKK' | 'JKM'
  readonly parts: readonly BenefitPart[]
  /** The sum of the parts; scholarships come on top, year by year. */
  readonly totalRupiah: Rupiah
  readonly scholarship: ScholarshipOffer
}

export interface Citation {
  readonly ruleId: string
  readonly sentence: string
}

export type Entitlement =
  | {
      readonly answer: 'entitled'
      readonly benefit: Benefit
      readonly citations: readonly Citation[]
    }
  /** The event fell into unpaid months that can still be paid: what the family gets once they are. */
  | {
      readonly answer: 'pended'
      readonly unpaidMonths: readonly Month[]
      readonly payBefore: IsoDate
      readonly benefitIfPaid: Benefit
      readonly citations: readonly Citation[]
    }
  | {
      readonly answer: 'refused'
      readonly code: 'never-a-member' | 'before-membership' | 'after-lapse' | 'arrears-too-late'
      readonly citations: readonly Citation[]
    }

/**
 * What the family is owed for an event, as known on `on`. Rules are those in force on the day of the event.
 * Sources: BEN-JKM, BEN-JKM-WAIT, BEN-JKK-…, BEN-SCH-… (PP 82/2019, Permenaker 1/2025); PAY-HOLD and PAY-LAPSE for unpaid months.
 */
export function entitlementOf(
  event: InsuredEvent,
  paidMonths: readonly (Month | PaidMonth)[],
  baseRupiah: Rupiah,
  book: RuleBook,
  on: IsoDate,
): Entitlement {
  const asPaid = protectionOf(paidMonths, book, event.on, on)
  const isMember =
    asPaid.state === 'protected' ||
    (asPaid.state === 'in-grace' && asPaid.graceEnd !== null && on <= asPaid.graceEnd)
  if (!isMember) return refusalOf(event, asPaid)

  const unpaidMonths = [...(asPaid.hole?.months ?? []), ...asPaid.unpaidMonths]
  const payBefore = asPaid.hole?.payableUntil ?? asPaid.graceEnd
  if (unpaidMonths.length === 0 || payBefore === null) {
    const benefit = benefitOf(event, asPaid, baseRupiah, book)
    return { answer: 'entitled', benefit, citations: [...citationsOf(benefit), served(asPaid)] }
  }
  const arrears = unpaidMonths.map((month) => ({ month, paidOn: on }))
  const ifPaid = protectionOf([...paidMonths, ...arrears], book, event.on, on)
  const benefitIfPaid = benefitOf(event, ifPaid, baseRupiah, book)
  const sentence = `Klaim menunggu iuran ${unpaidMonths.map(formatMonth).join(', ')}; bayar paling lambat ${formatDate(payBefore)}.`
  return {
    answer: 'pended',
    unpaidMonths,
    payBefore,
    benefitIfPaid,
    citations: [{ ruleId: 'PAY-HOLD', sentence }, ...citationsOf(benefitIfPaid)],
  }
}

function benefitOf(
  event: InsuredEvent,
  membership: Protection,
  baseRupiah: Rupiah,
  book: RuleBook,
): Benefit {
  const parts = benefitParts(event, membership.consecutiveMonths, baseRupiah, book)
  return {
    programme: programmeOf(event.kind),
    parts,
    totalRupiah: addRupiah(...parts.map((part) => part.rupiah)),
    scholarship: scholarshipOf(event, membership, book),
  }
}

function citationsOf(benefit: Benefit): Citation[] {
  const { scholarship } = benefit
  return [
    ...benefit.parts.map(({ ruleId, label, rupiah, because }) => ({
      ruleId,
      sentence: `${label} ${formatRupiah(rupiah)}: ${because}`,
    })),
    ...(scholarship.ruleId === ''
      ? []
      : [{ ruleId: scholarship.ruleId, sentence: scholarship.because }]),
  ]
}

function served(membership: Protection): Citation {
  const until =
    membership.protectedUntil === null ? '' : ` sampai ${formatDate(membership.protectedUntil)}`
  return {
    ruleId: 'PAY-LAPSE',
    sentence: `Terlindungi saat kejadian, ${formatCount(membership.consecutiveMonths)} bulan berturut-turut, dibayar${until}.`,
  }
}

function refusalOf(event: InsuredEvent, membership: Protection): Entitlement {
  const when = formatDate(event.on)
  const until = membership.protectedUntil === null ? '' : formatDate(membership.protectedUntil)
  const refused = (
    code: (Entitlement & { answer: 'refused' })['code'],
    sentence: string,
  ): Entitlement => ({
    answer: 'refused',
    code,
    citations: [{ ruleId: 'PAY-LAPSE', sentence }],
  })
  switch (membership.state) {
    case 'not-started':
      return refused('before-membership', `Kejadian ${when} mendahului bulan pertama yang dibayar.`)
    case 'in-grace':
      return refused(
        'arrears-too-late',
        `Terlindungi sampai ${until}; tunggakan tidak dibayar dalam tenggang, kejadian ${when} tidak dijamin.`,
      )
    case 'lapsed':
      return refused(
        'after-lapse',
        `Perlindungan berakhir ${until} dan kepesertaan putus sebelum kejadian ${when}.`,
      )
    default:
      return refused(
        'never-a-member',
        `Tidak ada iuran yang pernah dibayar sampai kejadian ${when}.`,
      )
  }
}
