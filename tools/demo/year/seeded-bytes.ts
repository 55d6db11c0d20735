import { createHash } from 'node:crypto'
import type { RandomBytes } from '#vocabulary/ids.ts'

/** Bytes that depend on the seed only: the same seed, the same ids, on any machine. */
export function seededBytes(seed: string): RandomBytes {
  let [block, at, counter] = [Buffer.alloc(0), 0, 0]
  return (count) => {
    const bytes = new Uint8Array(count)
    for (let filled = 0; filled < count; filled++) {
      if (at === block.length) {
        block = createHash('sha256').update(`${seed} ${counter}`).digest()
        counter += 1
        at = 0
      }
      bytes[filled] = block[at] ?? 0
      at += 1
    }
    return bytes
  }
}
