import { INK } from '../charts/palette.ts'
import { element, text } from '../charts/svg.ts'
import type { CoverageMap } from './coverage-map.ts'
import { freeCorner } from './free-corner.ts'
import type { MapRow } from './map-figures.ts'
import { type Box, chooseInset, fitInto } from './map-frame.ts'
import { CALLOUT, callout, clip, fillOf, legend, rowTitle } from './map-parts.ts'
import type { VillageShape } from './map-shapes.ts'
import { ringsOf, sampleLand, thinPath } from './projected-land.ts'

export const MAP_SIZE = { width: 480, height: 400 }
export const SMALL_MAP_SIZE = { width: 200, height: 150 }

const FRAME: Box = { x: 6, y: 8, width: 468, height: 336 }
const SMALL_FRAME: Box = { x: 3, y: 3, width: 194, height: 144 }

/** Villages in their colours, far districts in an inset, the chosen one on a card, the legend. */
export function drawBorders(
  villages: readonly VillageShape[],
  rows: readonly MapRow[],
  map: CoverageMap,
): string {
  const inset = chooseInset(villages)
  const near = villages.filter(({ properties }) => !inset.has(properties.district_code))
  const far = villages.filter(({ properties }) => inset.has(properties.district_code))
  const frame = map.isSmall ? SMALL_FRAME : FRAME
  const main = fitInto(near, frame)
  const painted = paint(near, main.path, rows, map)
  const land = sampleLand(
    painted.drawn.flatMap((d) => ringsOf(d)),
    MAP_SIZE.width,
    MAP_SIZE.height,
  )
  const chosen = rows.find(({ code }) => code === map.chosen) ?? rows[0]
  const card = map.isSmall || !chosen ? undefined : freeCorner(frame, CALLOUT, land, [])
  const insetBox = freeCorner(
    frame,
    map.isSmall ? { width: 44, height: 28 } : { width: 108, height: 86 },
    land,
    card ? [card] : [],
  )
  const drawn = painted.markup + (far.length > 0 ? drawInset(far, insetBox, rows, map) : '')
  if (!card || !chosen) return drawn
  const hasGap = rows.some(({ step }) => step === null)
  return (
    drawn +
    thread(card, pointOf(near, chosen.code, main.projection)) +
    callout(card, chosen, map.target) +
    legend(frame.x, MAP_SIZE.height - 28, map.thresholds, hasGap)
  )
}

type Draw = ReturnType<typeof fitInto>['path']

function paint(
  shapes: readonly VillageShape[],
  path: Draw,
  rows: readonly MapRow[],
  { chosen, isSmall }: CoverageMap,
): { readonly drawn: readonly string[]; readonly markup: string } {
  const byCode = new Map<string, MapRow>(rows.map((row) => [row.code, row]))
  const marked = isSmall ? undefined : (chosen ?? rows[0]?.code)
  const drawn = shapes.map((shape) => thinPath(path(shape) ?? '', isSmall ? 1 : 0.5))
  const coast = element('path', {
    d: drawn.join(''),
    fill: 'none',
    stroke: INK.coast,
    'stroke-width': isSmall ? 1 : 1.7,
  })
  const painted = shapes.map((shape, index) => {
    const { code } = shape.properties
    const row = byCode.get(code)
    const line =
      code === marked ? { stroke: INK.ink, width: 1.8 } : { stroke: INK.paper, width: 0.8 }
    const attributes = {
      class: 'village',
      'data-code': code,
      'data-step': row?.step ?? 'none',
      d: drawn[index],
      fill: fillOf(row?.step ?? null),
      stroke: line.stroke,
      'stroke-width': isSmall ? 0.4 : line.width,
      'stroke-linejoin': 'round',
    }
    return { code, markup: element('path', attributes, row ? rowTitle(row) : '') }
  })
  // The marked village last, or its neighbours would cover half of its edge.
  const ordered = painted.sort(
    (left, right) => Number(left.code === marked) - Number(right.code === marked),
  )
  return { drawn, markup: coast + ordered.map(({ markup }) => markup).join('') }
}

function drawInset(
  far: readonly VillageShape[],
  { x, y, width, height }: Box,
  rows: readonly MapRow[],
  map: CoverageMap,
): string {
  const [pad, caption] = map.isSmall ? [4, 0] : [10, 18]
  const sheet = { x, y, width, height: height - caption }
  const inner = { x: x + pad, y: y + pad, width: width - 2 * pad, height: sheet.height - 2 * pad }
  const codes = new Set(far.map(({ properties }) => properties.code))
  const names = rows.filter(({ code }) => codes.has(code)).map(({ districtName }) => districtName)
  const words = clip([...new Set(names)].join(', '), 26)
  return (
    element('rect', { ...sheet, rx: map.isSmall ? 5 : 10, fill: INK.sunken, stroke: INK.line }) +
    paint(far, fitInto(far, inner).path, rows, map).markup +
    (map.isSmall ? '' : text(x + 2, y + height - 4, words, { size: 11, fill: INK.second }))
  )
}

type Project = ReturnType<typeof fitInto>['projection']

function pointOf(near: readonly VillageShape[], code: string, project: Project) {
  const shape = near.find(({ properties }) => properties.code === code)
  return shape ? project([shape.properties.label_lng, shape.properties.label_lat]) : null
}

/** From the nearest point of the card to the village. */
function thread(card: Box, point: [number, number] | null): string {
  if (!point) return ''
  const [x, y] = point
  const fromX = Math.min(Math.max(x, card.x + 12), card.x + card.width - 12)
  const fromY = Math.min(Math.max(y, card.y), card.y + card.height)
  const start = fromY === y ? (x > card.x ? card.x + card.width : card.x) : fromX
  return (
    element('path', {
      d: `M${start.toFixed(1)} ${fromY.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`,
      stroke: INK.ink,
      fill: 'none',
    }) + element('circle', { cx: x, cy: y, r: 2.8, fill: INK.ink })
  )
}
