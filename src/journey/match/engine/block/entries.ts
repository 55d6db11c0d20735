import { joinAtoms } from './atoms.ts'
import type { PairScope } from './pair-scope.ts'
import type { Template } from './templates.ts'

/** All keys of all records, record by record. */
export interface Entries {
  readonly keys: Uint32Array
  readonly rows: Int32Array
  readonly count: number
}

const FILTER_BITS = 22

/** The keys a template gives. Where only left rows look for partners, keys no left row has are left out. */
export function entriesOf(template: Template, scope: PairScope): Entries {
  const width = template.first.width * (template.second?.width ?? 1)
  const row = new Uint32Array(width)
  const filter = scope.cross && !scope.within ? new Uint8Array(2 ** FILTER_BITS) : undefined
  const shift = 32 - FILTER_BITS
  let keys = new Uint32Array(Math.min(scope.rows * width, 1 << 20) + width)
  let rows = new Int32Array(keys.length)
  let count = 0
  for (let record = 0; record < scope.rows; record++) {
    const found = keysOf(template, record, row)
    if (count + width > keys.length) {
      keys = enlarge(keys, Uint32Array, scope.rows * width + width)
      rows = enlarge(rows, Int32Array, scope.rows * width + width)
    }
    const isLeft = record < scope.leftRows
    for (let at = 0; at < found; at++) {
      const key = row[at] as number
      if (filter !== undefined) {
        if (isLeft) filter[key >>> shift] = 1
        else if (filter[key >>> shift] === 0) continue
      }
      keys[count] = key
      rows[count++] = record
    }
  }
  return { keys, rows, count }
}

/** The distinct keys of one record, into `out`. */
function keysOf({ first, second }: Template, record: number, out: Uint32Array): number {
  let count = 0
  for (let slot = 0; slot < first.width; slot++) {
    const one = first.hashes[record * first.width + slot] as number
    if (one === 0) continue
    if (second === undefined) {
      count = addKey(out, count, one)
      continue
    }
    for (let other = second === first ? slot + 1 : 0; other < second.width; other++) {
      const two = second.hashes[record * second.width + other] as number
      if (two === 0) continue
      const turn = second === first && two < one
      count = addKey(out, count, turn ? joinAtoms(two, one) : joinAtoms(one, two))
    }
  }
  return count
}

function addKey(keys: Uint32Array, count: number, key: number): number {
  for (let at = 0; at < count; at++) if (keys[at] === key) return count
  keys[count] = key
  return count + 1
}

function enlarge<T extends Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  values: T,
  Kind: new (length: number) => T,
  most: number,
): T {
  const larger = new Kind(Math.min(values.length * 2, most))
  larger.set(values as never)
  return larger
}
