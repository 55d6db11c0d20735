import type { Feature, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export interface ShapeFacts {
  readonly code: string
  readonly district_code: string
  readonly label_lng: number
  readonly label_lat: number
}

export type VillageShape = Feature<Geometry, ShapeFacts>

/** Borders of a regency: `villages`, and its outer line `regency` where there is one (`data/*.topojson`). */
/**
 * Borders of a regency's villages, from the object `villages` of `data/*.topojson`.
 * @throws RangeError when the file holds no villages.
 */
export function readMapShapes(topology: Topology): readonly VillageShape[] {
  const villages = topology.objects['villages'] as GeometryCollection<ShapeFacts> | undefined
  if (!villages) throw new RangeError('the borders hold no object "villages"')
  return feature(topology, villages).features
}
