/** A stretch of text, and whether it differs from the other side. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** Below this share of common letters two texts are simply different, and scattered marks would only confuse. */
const ALIKE_FROM = 0.4

/** Cuts a text into what it shares with the other side and what it does not, letter by letter, in order. */
export function markDifferences(text: string, other: string): Stretch[] {
  if (text === '') return []
  if (text === other) return [{ text, differs: false }]
  const [own, theirs] = [[...text], [...other]]
  const common = commonLetters(own, theirs)
  const shared = common.filter(Boolean).length
  if (shared / Math.max(own.length, theirs.length) < ALIKE_FROM) return [{ text, differs: true }]
  return stretchesOf(own, (at) => !common[at])
}

/** A masked number: digits that differ are known by their place, though the digits themselves are hidden. */
export function markPlaces(masked: string, places: readonly number[]): Stretch[] {
  const differing = new Set(places)
  let digit = -1
  const marks = [...masked].map((letter) => {
    if (letter === ' ') return false
    digit += 1
    return differing.has(digit)
  })
  return stretchesOf([...masked], (at) => marks[at] === true)
}

function stretchesOf(letters: readonly string[], differs: (at: number) => boolean): Stretch[] {
  const stretches: { text: string; differs: boolean }[] = []
  for (const [at, letter] of letters.entries()) {
    const last = stretches.at(-1)
    if (last?.differs === differs(at)) last.text += letter
    else stretches.push({ text: letter, differs: differs(at) })
  }
  return stretches
}

/** Which letters of `own` lie on the longest common run through both texts. */
function commonLetters(own: readonly string[], theirs: readonly string[]): boolean[] {
  const width = theirs.length + 1
  const lengths = new Uint16Array((own.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        own[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const isCommon: boolean[] = own.map(() => false)
  let [i, j] = [0, 0]
  while (i < own.length && j < theirs.length) {
    if (own[i] === theirs[j]) {
      isCommon[i] = true
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return isCommon
}
