import type { TrendChart } from '#journey/report/index.ts'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import type { Dates } from '../../words/use-dates.ts'
import type { Say } from '../../words/wording.ts'
import type { berandaWords } from './beranda-words.ts'

type Words = Say<keyof typeof berandaWords.keys>

/** The chart of the year so far: shares where a whole is known, people otherwise. */
export function trendOf(home: Answer<'home'>, say: Words, dates: Dates): TrendChart {
  const { trend, coverage, target, insurerFigure, programmeYear } = home
  const whole = coverage.denominator?.value ?? null
  const heightOf = (people: number): number => (whole === null ? people : people / whole)
  const now = trend.findLast(({ isFuture }) => !isFuture)
  const month = now ? dates.month(now.month) : ''
  const share = now && whole !== null ? now.people / whole : null
  const last = trend.length - 1
  // The year's end goes unnamed where its name would run into that of the present month.
  const isNearEnd = now !== undefined && last - trend.indexOf(now) < 2
  const points = trend.map((point, at) => ({
    label:
      at === 0 || point === now || (at === last && !isNearEnd) ? dates.shortMonth(point.month) : '',
    value: point.isFuture ? null : heightOf(point.people),
  }))
  return {
    finding: findingOf(),
    measure: say(whole === null ? 'trendNotePeople' : 'trendNote'),
    source: coverage.denominator?.source ?? '',
    isBare: true,
    unit: whole === null ? 'people' : 'share',
    points,
    target:
      target && whole !== null
        ? { value: target.share, label: say('trendTarget', { year: programmeYear }) }
        : null,
    foreign:
      insurerFigure && whole !== null && insurerFigure.unit === 'percent'
        ? [
            {
              at: 0,
              value: insurerFigure.value / 100,
              label: say('insurer', { period: dates.period(insurerFigure.period) }),
            },
          ]
        : [],
  }

  function findingOf(): string {
    if (share === null)
      return say('trendTitlePeople', { people: formatCount(now?.people ?? 0), month })
    const values = { now: formatPercent(share), month }
    if (!target || share >= target.share) return say('trendTitleMet', values)
    const gap = ((target.share - share) * 100).toFixed(2).replace('.', ',')
    return say('trendTitle', { ...values, gap })
  }
}
