import { joinAtoms } from './atoms.ts'
import type { PairScope } from './pair-scope.ts'
import type { Template } from './templates.ts'

/** All keys of all records, record by record. */
export interface Entries {
  readonly keys: Uint32Array
  readonly rows: Int32Array
  readonly count: number
}

/** The keys a template gives. Where only left rows look for partners, most keys no left row has are left out. */
export function entriesOf(template: Template, scope: PairScope): Entries {
  const width = template.first.width * (template.second?.width ?? 1)
  const own = new Uint32Array(width)
  const isSifted = scope.cross && !scope.within
  let keys = new Uint32Array(isSifted ? scope.leftRows * width * 4 + 1024 : scope.rows * width)
  let rows = new Int32Array(keys.length)
  let count = 0
  let sieve: Sieve | undefined
  for (let record = 0; record < scope.rows; record++) {
    if (isSifted && record === scope.leftRows) sieve = sieveOf(keys, count)
    const found = keysOf(template, record, own)
    if (count + found > keys.length) {
      keys = enlarge(keys, Uint32Array, scope.rows * width)
      rows = enlarge(rows, Int32Array, scope.rows * width)
    }
    for (let at = 0; at < found; at++) {
      const key = own[at] as number
      if (sieve !== undefined && (sieve.marks[key >>> sieve.shift] as number) === 0) continue
      keys[count] = key
      rows[count++] = record
    }
  }
  return { keys, rows, count }
}

/** First bits that some left row's key begins with. */
interface Sieve {
  readonly marks: Uint8Array
  readonly shift: number
}

const LEAST_BITS = 12
const MOST_BITS = 22

/** Small where the left table is small: it is looked at for every key. */
function sieveOf(keys: Uint32Array, count: number): Sieve {
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count + 1)) + 4))
  const sieve = { marks: new Uint8Array(2 ** bits), shift: 32 - bits }
  for (let entry = 0; entry < count; entry++)
    sieve.marks[(keys[entry] as number) >>> sieve.shift] = 1
  return sieve
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
  const larger = new Kind(Math.min(values.length * 2 + 64, most))
  larger.set(values as never)
  return larger
}
