import type { ColumnMap, FieldType } from '../column-map.ts'
import { CLASSES, MATCH_CLASSES, type Model } from '../model/model.ts'
import { type LevelMeaning, meaningOf } from './level-meanings.ts'

/** What one level of a comparison was learned to mean. */
export interface LearnedLevel {
  readonly level: number
  readonly meaning: LevelMeaning
  /** Chance of the level between two records of one person (m) and between two people drawn by chance (u). */
  readonly matchChance: number
  readonly randomChance: number
  /** log₂ m/u; for equal values and shared words the mean, since rare ones weigh more. */
  readonly weightBits: number
}

export interface LearnedField {
  readonly field: string
  readonly type: FieldType
  readonly levels: readonly LearnedLevel[]
}

/** The table of m and u, field by field in the order of the map. */
export function learnedWeights(model: Model, map: ColumnMap): LearnedField[] {
  const shares = matchShares(model)
  return map.fields.map(({ columns, type }, place) => {
    const [first, end] = [model.offsets[place] as number, model.offsets[place + 1] as number]
    const levels = Array.from({ length: end - first }, (_, level): LearnedLevel => {
      const cell = first + level
      let matchChance = 0
      for (const [part, share] of shares.entries())
        matchChance += share * Math.exp(model.classes[cell * CLASSES + part] as number)
      const randomChance = model.random[cell] as number
      return {
        level,
        meaning: meaningOf(type, level),
        matchChance,
        randomChance,
        weightBits: Math.log2(matchChance / randomChance),
      }
    })
    return { field: columns.join('+'), type, levels }
  })
}

/** How matches divide over their classes, over both kinds of pairs. */
function matchShares(model: Model): number[] {
  const sums = Array.from(
    { length: MATCH_CLASSES },
    (_, part) => Math.exp(model.cross[part] as number) + Math.exp(model.within[part] as number),
  )
  const total = sums.reduce((sum, share) => sum + share, 0)
  return sums.map((sum) => sum / total)
}
