import { formatCount, formatMonth } from '#vocabulary/indonesian.ts'
import { month } from '#vocabulary/month.ts'
import type { TrendChart } from './charts/index.ts'

interface TrendMonth {
  readonly month: string
  readonly people: number
  readonly isFuture: boolean
}

/** People with a confirmed month, month by month, the last two years at most; months still to come are left out. */
export function buildTrend(months: readonly TrendMonth[], isBare = false): TrendChart {
  const past = months.filter((one) => !one.isFuture)
  const [first, last] = [past[0], past.at(-1)]
  return {
    finding: first && last ? changeOf(first, last) : 'Belum ada iuran yang dikonfirmasi',
    measure: 'Orang dengan iuran yang dikonfirmasi cabang, tiap bulan',
    source: 'Sumber: buku iuran; bulan sebelum program diambil dari daftar cabang.',
    unit: 'people',
    points: past.map((one, at) => ({
      label: isLabelled(at, past.length) ? shortMonth(one.month) : '',
      value: one.people,
    })),
    target: null,
    foreign: [],
    isBare,
  }
}

function changeOf(first: TrendMonth, last: TrendMonth): string {
  return `Dari ${formatCount(first.people)} menjadi ${formatCount(last.people)} orang terlindungi`
}

/** Every third month and the last, as long as the two do not touch. */
function isLabelled(at: number, months: number): boolean {
  return at === months - 1 || (at % 3 === 0 && at < months - 3)
}

/** `Jan 26`. */
function shortMonth(text: string): string {
  return `${formatMonth(month(text)).slice(0, 3)} ${text.slice(2, 4)}`
}
