import { INK } from '../charts/palette.ts'
import { element, picture, text } from '../charts/svg.ts'
import type { MapRow } from './map-figures.ts'
import { clip, fillOf, HATCH, legend, rowTitle } from './map-parts.ts'

const TILE = 26
const GAP = 4
const PER_LINE = 15
const WIDTH = 480

/** One tile a village, grouped by district, for regencies whose borders are not at hand. */
export function drawTiles(
  rows: readonly MapRow[],
  { label, thresholds }: { readonly label: string; readonly thresholds: readonly number[] },
): string {
  const districts = Map.groupBy(
    [...rows].sort((left, right) => (left.code < right.code ? -1 : 1)),
    ({ districtCode }) => districtCode,
  )
  let y = 8
  let drawn = ''
  for (const [, villages] of [...districts].sort(([left], [right]) => (left < right ? -1 : 1))) {
    drawn += text(6, y + 14, clip(villages[0]?.districtName ?? '', 60), {
      size: 12,
      weight: 600,
      fill: INK.second,
    })
    villages.forEach((row, index) => {
      drawn += tile(
        row,
        6 + (index % PER_LINE) * (TILE + GAP),
        y + 22 + lineOf(index) * (TILE + GAP),
      )
    })
    y += 22 + (lineOf(villages.length - 1) + 1) * (TILE + GAP) + 10
  }
  const hasGap = rows.some(({ step }) => step === null)
  const height = y + 44
  return picture(
    { width: WIDTH, height, label },
    HATCH + drawn + legend(6, height - 32, thresholds, hasGap),
  )
}

function lineOf(index: number): number {
  return Math.floor(index / PER_LINE)
}

function tile(row: MapRow, x: number, y: number): string {
  const box = { class: 'village', 'data-code': row.code, 'data-step': row.step ?? 'none' }
  const shape = {
    x,
    y,
    width: TILE,
    height: TILE,
    rx: 5,
    fill: fillOf(row.step),
    stroke: INK.line2,
  }
  return element('rect', { ...box, ...shape }, rowTitle(row))
}
