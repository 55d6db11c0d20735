import type { MapFigure } from '#journey/report/index.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import type { Answer } from '#web/shared/api.ts'

export type MapAnswer = Answer<'map'>

/** The server's figures as the drawing takes them. */
export function figuresOf({ villages }: MapAnswer): MapFigure[] {
  return villages.map(({ village, protectedPeople, denominatorPeople }) => ({
    code: placeCode(village.code),
    name: village.name,
    districtCode: placeCode(village.districtCode),
    districtName: village.districtName,
    covered: protectedPeople,
    workers: denominatorPeople,
  }))
}
