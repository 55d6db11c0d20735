import { formatCount } from '#vocabulary/indonesian.ts'
import { INK, STEPS } from '../charts/palette.ts'
import { element, escapeXml, text } from '../charts/svg.ts'
import { countSentence, type MapRow, shareSentence } from './map-figures.ts'
import type { Box } from './map-frame.ts'
import { thresholdLabels } from './map-thresholds.ts'

const HATCH_ID = 'payung-no-data'

/** The hatch of villages without data; the same in every picture, so that pictures may share a page. */
export const HATCH = element(
  'defs',
  {},
  element(
    'pattern',
    {
      id: HATCH_ID,
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('rect', { width: 5, height: 5, fill: INK.sunken }) +
      element('path', { d: 'M0 0V5', stroke: INK.coast, 'stroke-width': 1.6 }),
  ),
)

export function fillOf(step: number | null): string {
  return step === null ? `url(#${HATCH_ID})` : (STEPS[step] ?? STEPS[0])
}

/** What a pointer or a screen reader learns about one village. */
export function rowTitle(row: MapRow): string {
  const facts = `${row.name}, ${row.districtName}: ${shareSentence(row.share)}, ${countSentence(row)}`
  return element('title', {}, escapeXml(facts))
}

export function legend(
  x: number,
  y: number,
  thresholds: readonly number[],
  hasGap: boolean,
): string {
  const width = 54
  const swatch = (at: number, fill: string, label: string): string =>
    element('rect', { x: x + at * (width + 2), y, width, height: 8, fill, rx: 2 }) +
    text(x + at * (width + 2) + width / 2, y + 22, label, {
      size: 11,
      fill: INK.second,
      anchor: 'middle',
    })
  const labels = thresholdLabels(thresholds)
  const steps = STEPS.map((fill, at) => swatch(at, fill, labels[at] ?? ''))
  return steps.join('') + (hasGap ? swatch(5.3, fillOf(null), 'belum ada') : '')
}

export const CALLOUT = { width: 176, height: 92 }

/** Four lines about one village, on a card: who, how much, of whom, what is missing. */
export function callout({ x, y, width, height }: Box, row: MapRow, target: number | null): string {
  const left = x + 14
  const missing =
    row.missingToTarget === null || target === null
      ? ''
      : row.missingToTarget === 0
        ? 'Sudah mencapai target'
        : `Kurang ${formatCount(row.missingToTarget)} orang ke target`
  return (
    element('rect', { x, y, width, height, rx: 12, fill: INK.paper, stroke: INK.line2 }) +
    text(left, y + 22, clip(row.name, 24), { size: 13, weight: 700 }) +
    text(left, y + 37, clip(row.districtName, 28), { size: 11, fill: INK.second }) +
    text(left, y + 60, shareSentence(row.share), { size: 20, weight: 700 }) +
    text(left, y + 80, missing === '' ? countSentence(row) : missing, { size: 11, weight: 600 })
  )
}

export function clip(words: string, letters: number): string {
  const all = [...words]
  return all.length <= letters ? words : `${all.slice(0, letters - 1).join('')}…`
}
