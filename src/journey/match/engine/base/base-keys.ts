import type { Encoded } from '../encoded.ts'
import { type KeptSegment, keepKeys } from './kept-keys.ts'

/** Rows that came or went, per row sorted, from which all keys are sorted anew. */
const MOST_LOOSE = 1 / 8

/** The keys of rows that come and go: most are sorted once, the latest ones apart. */
export class BaseKeys {
  segments: readonly KeptSegment[] = []
  /** Rows in the first segment. */
  sorted = 0
  private latest = 0

  static revive(kept: object): BaseKeys {
    return Object.assign(new BaseKeys(), kept)
  }

  isLoose(rows: number, gone: number): boolean {
    return this.sorted === 0 || rows - this.sorted + gone > this.sorted * MOST_LOOSE
  }

  sortAll(encoded: Encoded): void {
    this.sorted = encoded.rows
    this.latest = encoded.rows
    this.segments = encoded.rows === 0 ? [] : [keepKeys(encoded, 0, encoded.rows)]
  }

  sortLatest(encoded: Encoded): void {
    if (encoded.rows === this.latest) return
    this.latest = encoded.rows
    const later = keepKeys(encoded, this.sorted, this.sorted)
    this.segments = [...this.segments.slice(0, 1), later]
  }
}
