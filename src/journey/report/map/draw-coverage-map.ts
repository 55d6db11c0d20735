import { picture } from '../charts/svg.ts'
import type { CoverageMap } from './coverage-map.ts'
import { drawBorders, MAP_SIZE, SMALL_MAP_SIZE } from './draw-borders.ts'
import { drawTiles } from './draw-tiles.ts'
import { listMapRows } from './map-figures.ts'
import { HATCH } from './map-parts.ts'
import { readMapShapes } from './map-shapes.ts'

/** The coverage map as SVG text; the same in the browser, in papers and on slides. Villages carry `data-code`. */
export function drawCoverageMap(map: CoverageMap): string {
  const rows = listMapRows(map.figures, map.thresholds, map.target)
  if (!map.topology) return drawTiles(rows, map)
  const size = map.isSmall ? SMALL_MAP_SIZE : MAP_SIZE
  const shapes = readMapShapes(map.topology)
  return picture({ ...size, label: map.label }, HATCH + drawBorders(shapes, rows, map))
}
