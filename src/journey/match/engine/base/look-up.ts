import type { Blocks } from '../block/candidates.ts'
import { type Entries, entriesOf } from '../block/entries.ts'
import { weightOf } from '../block/index-template.ts'
import type { Template } from '../block/templates.ts'
import {
  endOf,
  firstOf,
  type KeptKeys,
  type KeptSegment,
  LARGEST_KEPT,
  wholeScope,
} from './kept-keys.ts'

export interface LookUp {
  readonly segments: readonly KeptSegment[]
  /** Templates over the new rows alone. */
  readonly templates: readonly Template[]
  readonly fresh: number
  readonly rows: number
  /** Pairs a template may yield, about. */
  readonly budget: number
  isGone(row: number): boolean
}

/** Where the partners of the new rows lie in the base. */
export function lookUp(request: LookUp): Blocks {
  const found = new FoundGroups()
  for (const [place, template] of request.templates.entries()) {
    const kept = request.segments.flatMap((segment) => segment.templates[place] ?? [])
    const entries = entriesOf(template, wholeScope(request.fresh))
    const counts = countPartners(kept, entries)
    const cap = capOf(counts, request.budget)
    for (let entry = 0; entry < entries.count; entry++) {
      const count = counts[entry] as number
      if (count === 0 || count > cap) continue
      const weight = weightOf(count + 1, request.rows)
      for (const keys of kept)
        found.add(
          entries.rows[entry] as number,
          keys,
          entries.keys[entry] as number,
          weight,
          request,
        )
    }
  }
  return found.byOwner(request.fresh)
}

function countPartners(kept: readonly KeptKeys[], entries: Entries): Int32Array {
  const counts = new Int32Array(entries.count)
  for (const keys of kept)
    for (let entry = 0; entry < entries.count; entry++) {
      const key = entries.keys[entry] as number
      const first = firstOf(keys, key)
      counts[entry] = (counts[entry] as number) + endOf(keys, key, first) - first
    }
  return counts
}

/** The largest group that keeps a template within its budget of pairs. */
function capOf(counts: Int32Array, budget: number): number {
  const pairsBySize = new Float64Array(LARGEST_KEPT + 2)
  for (const count of counts) {
    const slot = Math.min(count, LARGEST_KEPT + 1)
    pairsBySize[slot] = (pairsBySize[slot] as number) + count
  }
  let [cap, pairs] = [1, pairsBySize[1] as number]
  while (cap < LARGEST_KEPT && pairs + (pairsBySize[cap + 1] as number) <= budget)
    pairs += pairsBySize[++cap] as number
  return cap
}

/** Groups of partners as they are found, and at the end by the new row they belong to. */
class FoundGroups {
  private rows = new Int32Array(1 << 16)
  private filled = 0
  private readonly owners: number[] = []
  private readonly firsts: number[] = []
  private readonly sizes: number[] = []

  add(owner: number, kept: KeptKeys, key: number, weight: number, request: LookUp): void {
    const first = firstOf(kept, key)
    const end = endOf(kept, key, first)
    if (this.filled + end - first > this.rows.length) this.grow()
    const begin = this.filled
    for (let read = first; read < end; read++) {
      const row = kept.rows[read] as number
      if (!request.isGone(row)) this.rows[this.filled++] = row
    }
    if (this.filled === begin) return
    this.owners.push(owner)
    this.firsts.push(begin)
    this.sizes.push((this.filled - begin) * 256 + weight)
  }

  byOwner(fresh: number): Blocks {
    const starts = new Uint32Array(fresh + 1)
    for (const owner of this.owners) starts[owner + 1] = (starts[owner + 1] as number) + 1
    for (let row = 0; row < fresh; row++)
      starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
    const fill = starts.slice(0, fresh)
    const count = this.owners.length
    const [first, size] = [new Int32Array(count), new Int32Array(count)]
    for (const [at, owner] of this.owners.entries()) {
      const write = fill[owner] as number
      fill[owner] = write + 1
      first[write] = this.firsts[at] as number
      size[write] = this.sizes[at] as number
    }
    return { rows: this.rows, starts, first, size }
  }

  private grow(): void {
    const larger = new Int32Array(this.rows.length * 2)
    larger.set(this.rows)
    this.rows = larger
  }
}
