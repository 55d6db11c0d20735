import { useTranslation } from 'react-i18next'
import { formatDate, formatMonth, monthName } from '#vocabulary/indonesian.ts'
import { isIsoDate, isoDate } from '#vocabulary/iso-date.ts'
import { isMonth, month } from '#vocabulary/month.ts'

export interface Dates {
  /** `12 Oktober 2026`; `–` without a day. */
  readonly day: (text: string | null) => string
  /** `Oktober 2026`. */
  readonly month: (text: string) => string
  /** `Okt`. */
  readonly shortMonth: (text: string) => string
  /** A day, a month or a span, as a source dates itself. */
  readonly period: (text: string) => string
  /** `12 Oktober 2026, 09.14` in western Indonesia. */
  readonly moment: (text: string | null) => string
}

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const INDONESIAN = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ')

const longMonth = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
const westernTime = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  dateStyle: 'short',
  timeStyle: 'short',
  hour12: false,
})

/** Days and months as the reader's language writes them; numbers stay Indonesian in both. */
export function useDates(): Dates {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  const day = (text: string): string =>
    isEnglish
      ? `${Number(text.slice(8))} ${englishMonth(text)} ${text.slice(0, 4)}`
      : formatDate(isoDate(text))
  const monthText = (text: string): string =>
    isEnglish ? `${englishMonth(text)} ${text.slice(0, 4)}` : formatMonth(month(text))
  return {
    day: (text) => (text === null ? '–' : day(text)),
    month: monthText,
    shortMonth: (text) =>
      (isEnglish ? ENGLISH : INDONESIAN)[Number(text.slice(5, 7)) - 1] ??
      monthName(Number(text.slice(5, 7))),
    period: (text) => {
      if (isIsoDate(text)) return day(text)
      return isMonth(text) ? monthText(text) : text
    },
    moment: (text) => {
      if (text === null) return '–'
      const [date = '', time = ''] = westernTime.format(new Date(text)).split(', ')
      return `${day(date)}, ${time.replace(':', '.')}`
    },
  }
}

function englishMonth(text: string): string {
  return longMonth.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`))
}
