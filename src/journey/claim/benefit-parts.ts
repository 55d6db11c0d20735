import { formatRupiah } from '#vocabulary/indonesian.ts'
import { type Rupiah, rupiah } from '#vocabulary/rupiah.ts'
import {
  flagIn,
  getRuleOn,
  knownNumberIn,
  numberIn,
  type Rule,
  type RuleBook,
} from '../decide/index.ts'
import type { InsuredEvent, InsuredEventKind } from './insured-event.ts'

export interface BenefitPart {
  readonly name: 'death' | 'periodic' | 'funeral' | 'disability' | 'inability'
  readonly label: string
  readonly rupiah: Rupiah
  readonly ruleId: string
  readonly because: string
}

export function programmeOf(kind: InsuredEventKind): 'JKK' | 'JKM' {
  return kind === 'death' ? 'JKM' : 'JKK'
}

/** The lump sums of an event for a member with so many consecutive months; work accidents know no waiting time. */
export function benefitParts(
  event: InsuredEvent,
  consecutiveMonths: number,
  base: Rupiah,
  book: RuleBook,
): BenefitPart[] {
  const rule = (id: string) => getRuleOn(book, id, event.on)
  switch (event.kind) {
    case 'death':
      return ofDeath(rule('BEN-JKM'), rule('BEN-JKM-WAIT'), consecutiveMonths)
    case 'work-accident-death':
      return ofAccidentDeath(rule('BEN-JKK-DEATH'), base)
    case 'total-disability':
      return ofTotalDisability(rule('BEN-JKK-TPD'), base)
    case 'partial-disability':
      return [ofPartialDisability(rule('BEN-JKK-PARTIAL'), base, event.lossBasisPoints)]
    case 'temporary-inability':
      return [ofTemporaryInability(rule('BEN-STMB'), base, event.months)]
  }
}

function ofDeath(amounts: Rule, waiting: Rule, months: number): BenefitPart[] {
  const needed = knownNumberIn(waiting, 'months')
  const inARow = flagIn(waiting, 'consecutive') ? ' berturut-turut' : ''
  const funeral = part(
    'funeral',
    'Biaya pemakaman',
    amounts,
    knownNumberIn(amounts, 'funeralRupiah'),
  )
  if (months < needed) {
    const because = `baru ${months} dari ${needed} bulan iuran${inARow}; hanya biaya pemakaman.`
    return [{ ...funeral, ruleId: waiting.id, because }]
  }
  const because =
    needed === 0
      ? 'tanpa masa tunggu.'
      : `${months} bulan iuran${inARow}, paling sedikit ${needed}.`
  return [
    part('death', 'Santunan kematian', amounts, knownNumberIn(amounts, 'deathRupiah'), because),
    part(
      'periodic',
      'Santunan berkala',
      amounts,
      knownNumberIn(amounts, 'periodicRupiah'),
      'dibayar sekaligus.',
    ),
    funeral,
  ]
}

function ofAccidentDeath(rule: Rule, base: Rupiah): BenefitPart[] {
  const times = knownNumberIn(rule, 'timesBase')
  const least = knownNumberIn(rule, 'minimumRupiah')
  return [
    part(
      'death',
      'Santunan kematian',
      rule,
      Math.max(times * base, least),
      `${times} × ${formatRupiah(base)}, paling sedikit ${formatRupiah(least)}.`,
    ),
    part(
      'periodic',
      'Santunan berkala',
      rule,
      knownNumberIn(rule, 'periodicRupiah'),
      'dibayar sekaligus.',
    ),
    part('funeral', 'Biaya pemakaman', rule, knownNumberIn(rule, 'funeralRupiah')),
  ]
}

function ofTotalDisability(rule: Rule, base: Rupiah): BenefitPart[] {
  const times = knownNumberIn(rule, 'timesBase')
  const lump = part(
    'disability',
    'Santunan cacat total tetap',
    rule,
    times * base,
    `${times} × ${formatRupiah(base)}.`,
  )
  const periodic = numberIn(rule, 'periodicRupiah')
  return periodic === null
    ? [lump]
    : [lump, part('periodic', 'Santunan berkala', rule, periodic, 'dibayar sekaligus.')]
}

function ofPartialDisability(rule: Rule, base: Rupiah, lossBasisPoints: number): BenefitPart {
  if (!Number.isInteger(lossBasisPoints) || lossBasisPoints < 0 || lossBasisPoints > 10_000)
    throw new RangeError(`not a loss in basis points: ${lossBasisPoints}`)
  const times = knownNumberIn(rule, 'timesBase')
  const share = `${String(lossBasisPoints / 100).replace('.', ',')} % × ${times} × ${formatRupiah(base)}.`
  const amount = Math.floor((lossBasisPoints * times * base + 5_000) / 10_000)
  return part('disability', 'Santunan cacat sebagian', rule, amount, share)
}

function ofTemporaryInability(rule: Rule, base: Rupiah, months: number): BenefitPart {
  if (!Number.isInteger(months) || months < 0) throw new RangeError(`not whole months: ${months}`)
  const full = Math.min(months, knownNumberIn(rule, 'fullMonths'))
  const points =
    full * knownNumberIn(rule, 'fullBasisPoints') +
    (months - full) * knownNumberIn(rule, 'laterBasisPoints')
  const amount = Math.floor((base * points + 5_000) / 10_000)
  const because = `${full} bulan penuh, ${months - full} bulan sesudahnya dikurangi.`
  return part('inability', 'Santunan sementara tidak mampu bekerja', rule, amount, because)
}

function part(
  name: BenefitPart['name'],
  label: string,
  rule: Rule,
  amount: number,
  because = 'dibayar sekali.',
): BenefitPart {
  return { name, label, rupiah: rupiah(amount), ruleId: rule.id, because }
}
