import { createHash } from 'node:crypto'

/** A number from 0 to below 1 that depends on nothing but its name: the same question gets the same answer. */
export function chance(seed: number, ...name: readonly (string | number)[]): number {
  const digest = createHash('sha256')
    .update([seed, ...name].join('|'))
    .digest()
  return digest.readUInt32BE(0) / 0x1_0000_0000
}
