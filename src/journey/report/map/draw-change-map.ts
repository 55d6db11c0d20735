import { INK } from '../charts/palette.ts'
import { element, escapeXml, picture } from '../charts/svg.ts'
import { SMALL_MAP_SIZE } from './draw-borders.ts'
import { freeCorner } from './free-corner.ts'
import { chooseInset, fitInto } from './map-frame.ts'
import { type Borders, readMapShapes, type VillageShape } from './map-shapes.ts'
import { ringsOf, sampleLand, thinPath } from './projected-land.ts'

/** Less, same, more: chosen so that every eye tells them apart (look, chart palette). */
export const CHANGE_COLOURS = ['#8C4A14', '#DDB48A', '#F3F0EB', '#73C7BC', '#0F766E'] as const
const SAME = 2

export interface ChangeMap {
  /** People more (or fewer, negative) by village code; a village not named has not changed. */
  readonly changes: ReadonlyMap<string, number>
  readonly topology: Borders
  readonly label: string
  /** What a pointer or a screen reader learns about one village. */
  readonly titleOf: (code: string, change: number) => string
}

/** Who gains and who loses, village by village, without legend: for the side of a table that holds the numbers. */
export function drawChangeMap(map: ChangeMap): string {
  const shapes = readMapShapes(map.topology)
  const inset = chooseInset(shapes)
  const near = shapes.filter(({ properties }) => !inset.has(properties.district_code))
  const far = shapes.filter(({ properties }) => inset.has(properties.district_code))
  const frame = { x: 3, y: 3, width: 194, height: 144 }
  const main = paint(near, fitInto(near, frame).path, map)
  if (far.length === 0) return picture({ ...SMALL_MAP_SIZE, label: map.label }, main.markup)
  const { width, height } = SMALL_MAP_SIZE
  const land = sampleLand(main.drawn.flatMap(ringsOf), width, height)
  const sheet = freeCorner(frame, { width: 44, height: 28 }, land, [])
  const inner = { x: sheet.x + 4, y: sheet.y + 4, width: sheet.width - 8, height: sheet.height - 8 }
  const box = element('rect', { ...sheet, rx: 5, fill: INK.sunken, stroke: INK.line })
  const farMarkup = paint(far, fitInto(far, inner).path, map).markup
  return picture({ ...SMALL_MAP_SIZE, label: map.label }, main.markup + box + farMarkup)
}

/** 0 to 4: the strong colours from half of the greatest change on. */
export function changeStep(change: number, greatest: number): number {
  if (change === 0 || greatest === 0) return SAME
  const isStrong = Math.abs(change) * 2 >= greatest
  return SAME + Math.sign(change) * (isStrong ? 2 : 1)
}

type Draw = ReturnType<typeof fitInto>['path']

function paint(shapes: readonly VillageShape[], path: Draw, map: ChangeMap) {
  const greatest = Math.max(0, ...[...map.changes.values()].map(Math.abs))
  const drawn = shapes.map((shape) => thinPath(path(shape) ?? '', 1))
  const coast = element('path', {
    d: drawn.join(''),
    fill: 'none',
    stroke: INK.coast,
    'stroke-width': 1,
  })
  const painted = shapes.map(({ properties: { code } }, at) => {
    const change = map.changes.get(code) ?? 0
    const fill = CHANGE_COLOURS[changeStep(change, greatest)] ?? CHANGE_COLOURS[SAME]
    return element(
      'path',
      {
        class: 'village',
        'data-code': code,
        d: drawn[at],
        fill,
        stroke: '#C9C2B8',
        'stroke-width': 0.5,
      },
      element('title', {}, escapeXml(map.titleOf(code, change))),
    )
  })
  return { drawn, markup: coast + painted.join('') }
}
