import { formatDate } from '#vocabulary/indonesian.ts'
import { addDays, daysBetween, type IsoDate, isoDate, isoDateOf } from '#vocabulary/iso-date.ts'
import { getRuleOn, knownNumberIn, numberIn, type RuleBook } from '../decide/index.ts'
import { programmeOf } from './benefit-parts.ts'
import type { InsuredEventKind } from './insured-event.ts'

export interface ClaimDates {
  readonly kind: InsuredEventKind
  readonly happenedOn: IsoDate
  /** Null: not yet. */
  readonly reportedOn: IsoDate | null
  readonly completeOn: IsoDate | null
  readonly paidOn: IsoDate | null
}

/** A deadline warns and never blocks: what is late is still worth filing. */
export interface Deadline {
  readonly code: 'T-LAPOR' | 'T-KEDALUWARSA' | 'T-BAYAR'
  readonly ruleId: string
  /** Last good day; null where none exists. */
  readonly dueOn: IsoDate | null
  readonly daysLeft: number | null
  readonly state: 'done' | 'open' | 'soon' | 'late' | 'none'
  readonly sentence: string
}

const SOON_DAYS = 30
const SOME_SUNDAY = isoDate('1970-01-04')

/** Sources: CLM-JKK-REPORT (48 hours), CLM-JKK-EXP (five years), CLM-JKM-EXP (none), CLM-JKM-PAY (three working days). */
export function deadlinesOf(
  dates: ClaimDates,
  book: RuleBook,
  on: IsoDate,
  holidays: readonly IsoDate[] = [],
): Deadline[] {
  const isAccident = programmeOf(dates.kind) === 'JKK'
  return [
    ...(isAccident ? [reportDeadline(dates, book, on)] : []),
    expiry(dates, isAccident ? 'CLM-JKK-EXP' : 'CLM-JKM-EXP', book, on),
    ...(isAccident || dates.completeOn === null
      ? []
      : [payment(dates, dates.completeOn, book, on, holidays)]),
  ]
}

function reportDeadline(dates: ClaimDates, book: RuleBook, on: IsoDate): Deadline {
  const rule = getRuleOn(book, 'CLM-JKK-REPORT', dates.happenedOn)
  const hours = knownNumberIn(rule, 'hours')
  const dueOn = addDays(dates.happenedOn, Math.floor(hours / 24))
  const shared = { code: 'T-LAPOR', ruleId: rule.id, dueOn } as const
  if (dates.reportedOn !== null) {
    const lateDays = daysBetween(dueOn, dates.reportedOn)
    const sentence =
      lateDays > 0
        ? `Dilaporkan ${formatDate(dates.reportedOn)}, ${lateDays} hari sesudah batas; lampirkan alasannya.`
        : `Dilaporkan ${formatDate(dates.reportedOn)}, dalam ${hours} jam.`
    return { ...shared, daysLeft: null, state: 'done', sentence }
  }
  const daysLeft = daysBetween(on, dueOn)
  const sentence =
    daysLeft < 0
      ? `Laporan tahap I terlambat ${-daysLeft} hari; laporkan hari ini juga dengan alasannya.`
      : `Laporkan kecelakaan ke kantor cabang paling lambat ${formatDate(dueOn)}.`
  return { ...shared, daysLeft, state: daysLeft < 0 ? 'late' : 'soon', sentence }
}

function expiry(dates: ClaimDates, ruleId: string, book: RuleBook, on: IsoDate): Deadline {
  const years = numberIn(getRuleOn(book, ruleId, dates.happenedOn), 'years')
  const shared = { code: 'T-KEDALUWARSA', ruleId } as const
  if (years === null) {
    const sentence = 'Klaim ini tidak kedaluwarsa; ajukan segera agar keluarga tidak menunggu.'
    return { ...shared, dueOn: null, daysLeft: null, state: 'none', sentence }
  }
  const dueOn = addYears(dates.happenedOn, years)
  const daysLeft = daysBetween(on, dueOn)
  if (daysLeft >= 0)
    return {
      ...shared,
      dueOn,
      daysLeft,
      state: daysLeft <= SOON_DAYS ? 'soon' : 'open',
      sentence: `Hak klaim berakhir ${formatDate(dueOn)}, ${years} tahun setelah kejadian.`,
    }
  const sentence = `Hak klaim berakhir ${formatDate(dueOn)}; tanyakan kantor cabang sebelum menutup kasus.`
  return { ...shared, dueOn, daysLeft, state: 'late', sentence }
}

function payment(
  dates: ClaimDates,
  completeOn: IsoDate,
  book: RuleBook,
  on: IsoDate,
  holidays: readonly IsoDate[],
): Deadline {
  const rule = getRuleOn(book, 'CLM-JKM-PAY', completeOn)
  const workingDays = knownNumberIn(rule, 'workingDays')
  const dueOn = addWorkingDays(completeOn, workingDays, holidays)
  const shared = { code: 'T-BAYAR', ruleId: rule.id, dueOn } as const
  if (dates.paidOn !== null)
    return {
      ...shared,
      daysLeft: null,
      state: 'done',
      sentence: `Dibayar ${formatDate(dates.paidOn)}.`,
    }
  const daysLeft = daysBetween(on, dueOn)
  const sentence =
    daysLeft < 0
      ? `Pembayaran terlambat ${-daysLeft} hari dari ${formatDate(dueOn)}; tegur kantor cabang.`
      : `Kantor cabang membayar paling lambat ${formatDate(dueOn)}, ${workingDays} hari kerja setelah berkas lengkap.`
  return { ...shared, daysLeft, state: daysLeft < 0 ? 'late' : 'soon', sentence }
}

/** The day after so many working days; Saturdays, Sundays and the holidays named do not count. */
export function addWorkingDays(
  from: IsoDate,
  count: number,
  holidays: readonly IsoDate[],
): IsoDate {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const weekday = daysBetween(SOME_SUNDAY, day) % 7
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(day)) left -= 1
  }
  return day
}

function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years
  const [monthOfYear, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  return isoDateOf(year, monthOfYear, day) ?? isoDate(`${year}-03-01`)
}
