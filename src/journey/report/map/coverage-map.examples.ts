import { readFileSync } from 'node:fs'

import { placeCode } from '#vocabulary/place-code.ts'
import type { MapFigure } from './map-figures.ts'
import type { Borders } from './map-shapes.ts'

const BORDERS = new URL('../../../../data/kayong-utara.topojson', import.meta.url)

export function kayongUtaraBorders(): Borders {
  return JSON.parse(readFileSync(BORDERS, 'utf8')) as Borders
}

/** A made-up figure for every village of the borders: `covered` of 1,000 workers, in file order. */
export function figuresOf(
  topology: Borders,
  covered: (index: number) => number | null,
): MapFigure[] {
  const { villages, districts } = topology.objects
  if (villages?.type !== 'GeometryCollection' || districts?.type !== 'GeometryCollection') return []
  type Facts = { code: string; name: string; district_code: string }
  const districtNames = new Map(
    districts.geometries.map(({ properties }) => {
      const { code, name } = properties as Facts
      return [code, name]
    }),
  )
  return villages.geometries.map(({ properties }, index) => {
    const { code, name, district_code: districtCode } = properties as Facts
    return {
      code: placeCode(code),
      name,
      districtCode: placeCode(districtCode),
      districtName: districtNames.get(districtCode) ?? '',
      covered: covered(index),
      workers: covered(index) === null ? null : 1_000,
    }
  })
}
