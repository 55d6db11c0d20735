/** Byte strings, each stored once under a small number: equal values become equal integers. */
export class Lexicon {
  bytes: Uint8Array
  starts: Uint32Array
  counts: Uint32Array
  size = 0
  private hashes: Uint32Array
  private slots: Int32Array

  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(expected, 16) * 2))
    this.slots = new Int32Array(slots).fill(-1)
    this.starts = new Uint32Array(slots / 2 + 1)
    this.counts = new Uint32Array(slots / 2)
    this.hashes = new Uint32Array(slots / 2)
    this.bytes = new Uint8Array(slots * 4)
  }

  /** The number of the bytes `from..to` of `source`; counts one more use. */
  intern(source: Uint8Array, from: number, to: number, uses = 1): number {
    const hash = hashBytes(source, from, to)
    let mask = this.slots.length - 1
    let slot = hash & mask
    for (let held = this.slots[slot] as number; held >= 0; held = this.slots[slot] as number) {
      if ((this.hashes[held] as number) === hash && this.holds(held, source, from, to)) {
        this.counts[held] = (this.counts[held] as number) + uses
        return held
      }
      slot = (slot + 1) & mask
    }
    if (this.size * 2 >= this.slots.length) {
      this.grow()
      mask = this.slots.length - 1
      slot = hash & mask
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask
    }
    return this.append(slot, hash, source, from, to, uses)
  }

  textOf(id: number): string {
    return Buffer.from(
      this.bytes.subarray(this.starts[id] as number, this.starts[id + 1] as number),
    ).toString()
  }

  hashOf(id: number): number {
    return this.hashes[id] as number
  }

  private append(
    slot: number,
    hash: number,
    source: Uint8Array,
    from: number,
    to: number,
    uses: number,
  ): number {
    const id = this.size
    const start = this.starts[id] as number
    const end = start + to - from
    if (end > this.bytes.length)
      this.bytes = grown(this.bytes, Math.max(end, this.bytes.length * 2))
    for (let read = from, write = start; read < to; read++, write++)
      this.bytes[write] = source[read] as number
    this.starts[id + 1] = end
    this.hashes[id] = hash
    this.counts[id] = uses
    this.slots[slot] = id
    this.size = id + 1
    return id
  }

  private holds(id: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[id] as number
    if ((this.starts[id + 1] as number) - start !== to - from) return false
    for (let read = from, own = start; read < to; read++, own++)
      if ((source[read] as number) !== (this.bytes[own] as number)) return false
    return true
  }

  private grow(): void {
    const slots = this.slots.length * 2
    this.slots = new Int32Array(slots).fill(-1)
    for (let id = 0; id < this.size; id++) {
      let slot = (this.hashes[id] as number) & (slots - 1)
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & (slots - 1)
      this.slots[slot] = id
    }
    this.starts = grown32(this.starts, slots / 2 + 1)
    this.counts = grown32(this.counts, slots / 2)
    this.hashes = grown32(this.hashes, slots / 2)
  }
}

/** FNV-1a with a final mix, as an unsigned 32-bit number. */
export function hashBytes(source: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let read = from; read < to; read++)
    hash = Math.imul(hash ^ (source[read] as number), 0x01000193)
  return mixHash(hash)
}

export function mixHash(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

export function joinHash(left: number, right: number): number {
  return mixHash(Math.imul(left, 0x9e3779b1) ^ (right + 0x7f4a7c15))
}

function grown(values: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(length)
  larger.set(values)
  return larger
}

function grown32(values: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length)
  larger.set(values)
  return larger
}
