const tally = new Int8Array(256)

/** The same bytes in another order: a word whose letters were jumbled. */
export function isAnagram(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    tally[bytes[a + at] as number] = (tally[bytes[a + at] as number] as number) + 1
    tally[bytes[b + at] as number] = (tally[bytes[b + at] as number] as number) - 1
  }
  let isSame = true
  for (let at = 0; at < length; at++) {
    if (tally[bytes[a + at] as number] !== 0 || tally[bytes[b + at] as number] !== 0) isSame = false
    tally[bytes[a + at] as number] = 0
    tally[bytes[b + at] as number] = 0
  }
  return isSame
}
