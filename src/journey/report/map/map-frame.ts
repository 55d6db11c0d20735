import { geoIdentity, geoPath } from 'd3-geo'
import type { VillageShape } from './map-shapes.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

// A district goes into the inset when the map grows by half without it and it holds little land.
const SHRINK = 0.65
const LITTLE_LAND = 0.15

/** Codes of the far districts that an inset shows, so that the mainland is not drawn as a dot. */
export function chooseInset(villages: readonly VillageShape[]): Set<string> {
  const chosen = new Set<string>()
  const whole = landOf(villages)
  for (;;) {
    const kept = villages.filter((shape) => !chosen.has(shape.properties.district_code))
    const districts = new Set(kept.map((shape) => shape.properties.district_code))
    let best: { code: string; size: number } | undefined
    for (const code of districts) {
      const rest = kept.filter((shape) => shape.properties.district_code !== code)
      const own = kept.filter((shape) => shape.properties.district_code === code)
      if (rest.length === 0 || landOf(own) > whole * LITTLE_LAND) continue
      const size = sizeOf(rest)
      if (size < sizeOf(kept) * SHRINK && (!best || size < best.size)) best = { code, size }
    }
    if (!best || chosen.size >= 2) return chosen
    chosen.add(best.code)
  }
}

/** Draws longitude and latitude flat into a box; near the equator that is true to shape. */
export function fitInto(villages: readonly VillageShape[], box: Box) {
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
      ],
      collect(villages),
    )
  return { projection, path: geoPath(projection).digits(1) }
}

export function collect(villages: readonly VillageShape[]) {
  return { type: 'FeatureCollection' as const, features: [...villages] }
}

const flat = geoPath(geoIdentity())

function sizeOf(villages: readonly VillageShape[]): number {
  const [[left, top], [right, bottom]] = flat.bounds(collect(villages))
  return (right - left) * (bottom - top)
}

function landOf(villages: readonly VillageShape[]): number {
  return flat.area(collect(villages))
}
