import type { ExtendedFeature, GeoGeometryObjects } from 'd3-geo'
import { feature } from 'topojson-client'

/** A file of borders with shared lines, such as `data/kayong-utara.topojson`. */
export type Borders = Parameters<typeof feature>[0]

export interface ShapeFacts {
  readonly code: string
  readonly district_code: string
  readonly label_lng: number
  readonly label_lat: number
}

export type VillageShape = ExtendedFeature<GeoGeometryObjects, ShapeFacts>

/**
 * Borders of a regency's villages, from the file's object `villages`.
 * @throws RangeError when the file holds no villages.
 */
export function readMapShapes(borders: Borders): readonly VillageShape[] {
  const villages = borders.objects['villages']
  if (villages?.type !== 'GeometryCollection') {
    throw new RangeError('the borders hold no object "villages"')
  }
  return feature(borders, villages).features as VillageShape[]
}
