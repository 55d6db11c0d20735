const NOISE = new Set([
  'H',
  'HJ',
  'UST',
  'NY',
  'BPK',
  'IBU',
  'BIN',
  'BINTI',
  'BT',
  'B',
  'SPD',
  'AMD',
])

function words(name: string): string[] {
  return name
    .toUpperCase()
    .replace(/[.'\u2019]/g, '')
    .replace(/[^A-Z]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !NOISE.has(word))
}

function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let at = 1; at <= other.length; at++) {
      const change = (previous[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}

/** Whether a clerk would take both for the same name: order, titles and a letter or two do not matter. */
export function isSameName(one: string, other: string): boolean {
  const [mine, theirs] = [words(one), words(other)]
  const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  if (few.length > 0 && few.every((word) => many.includes(word))) return true
  const [left, right] = [mine.toSorted().join(' '), theirs.toSorted().join(' ')]
  return distance(left, right) <= Math.max(left.length, right.length) * 0.3
}
