import type { BagField } from '../encoded.ts'
import { WordAlignment } from './align-words.ts'
import { type Comparer, MISSING, type PackedColumn } from './comparer.ts'
import { CLOSE, EQUAL, INITIAL_OF, ROUGH, VARIANT } from './word-relation.ts'

/** The least chance a shared name is credited with; words of one name are not independent of each other. */
const RAREST = Math.log(2e-7)

/**
 * 0 all words equal, in any order · 1 all equal but for slips · 2 one name has more words · 3 the same with slips or
 * initials · 4 the greater part shared, the rest different · 5 a lesser part shared · 6 different
 */
export class NameComparer implements Comparer {
  readonly levels = 7
  readonly sameUpTo = 3
  logFrequency = 0
  private readonly words: WordAlignment

  constructor(field: BagField, column: PackedColumn, rows: number) {
    this.words = new WordAlignment(field, column, rows, field.type === 'place' ? 40 : 150)
  }

  rarityOf(row: number): number {
    return Math.min(this.words.rarityOf(row), -RAREST)
  }

  compare(i: number, j: number): number {
    const { words } = this
    if (!words.align(i, j)) return MISSING
    this.logFrequency = Math.max(words.logFrequency, RAREST)
    const [equal, variant, close] = [
      words.matched[EQUAL],
      words.matched[VARIANT],
      words.matched[CLOSE],
    ]
    const [initial, rough] = [words.matched[INITIAL_OF], words.matched[ROUGH]]
    const firm = (equal ?? 0) + (variant ?? 0)
    const good = firm + (close ?? 0)
    const [over, under] = [
      Math.max(words.leftOver, words.rightOver),
      Math.min(words.leftOver, words.rightOver),
    ]
    if (under === 0 && over === 0 && (initial ?? 0) + (rough ?? 0) === 0)
      return good === firm && (variant ?? 0) === 0 ? 0 : 1
    if (under === 0 && rough === 0 && firm > 0) return good === firm && initial === 0 ? 2 : 3
    if (under === 0 && good + (rough ?? 0) > 0) return 3
    if (words.isOneWritten()) {
      this.logFrequency = Math.max(words.logFrequency, RAREST)
      return 3
    }
    if (good + (rough ?? 0) + (initial ?? 0) === 0) return 6
    return words.shared * 2 >= Math.min(words.leftTotal, words.rightTotal) ? 4 : 5
  }
}
