import type { BagField } from '../encoded.ts'
import { WordAlignment } from './align-words.ts'
import { type Comparer, MISSING, type PackedColumn } from './comparer.ts'

const RAREST = Math.log(1e-7)

/** Words of an address or a title hang together, so a shared text is less surprising than its words one by one. */
const TOGETHER = 0.6

/** By the share of information in common: 0 all · 1 nearly all · 2 one contains the other · 3 to 6 less and less · 7 nothing */
export class TextComparer implements Comparer {
  readonly levels = 8
  readonly sameUpTo = 2
  logFrequency = 0
  private readonly words: WordAlignment

  constructor(field: BagField, column: PackedColumn, rows: number) {
    this.words = new WordAlignment(field, column, rows, 300)
  }

  rarityOf(row: number): number {
    return Math.min(this.words.rarityOf(row) * TOGETHER, -RAREST)
  }

  compare(i: number, j: number): number {
    const { words } = this
    if (!words.align(i, j)) return MISSING
    this.logFrequency = Math.max(words.logFrequency * TOGETHER, RAREST)
    const common = (2 * words.shared) / (words.leftTotal + words.rightTotal + 1e-9)
    const contained = words.shared / (Math.min(words.leftTotal, words.rightTotal) + 1e-9)
    if (common >= 0.98) return 0
    if (common >= 0.85) return 1
    if (contained >= 0.95 && words.shared > 2) return 2
    if (common >= 0.65) return 3
    if (common >= 0.45) return 4
    if (common >= 0.25) return 5
    return common >= 0.08 ? 6 : 7
  }
}
