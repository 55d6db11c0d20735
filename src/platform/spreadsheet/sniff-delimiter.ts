const DELIMITERS = [';', '\t', ',', '|'] as const

/** The separator most lines agree on; a comma when nothing separates. Excel writes `sep=;` first when asked to. */
export function sniffDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (declared) return declared
  const lines = text
    .slice(0, 65_536)
    .split(/\r\n?|\n/)
    .slice(0, 60)
    .map(withoutQuoted)
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, score: agreement(lines, delimiter) }))
  return counts.reduce((best, next) => (next.score > best.score ? next : best)).score > 0
    ? counts.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
    : ','
}

function withoutQuoted(line: string): string {
  return line.replace(/"[^"]*"/g, '')
}

function agreement(lines: readonly string[], delimiter: string): number {
  const tally = new Map<number, number>()
  for (const line of lines) {
    const columns = line.split(delimiter).length - 1
    if (columns > 0) tally.set(columns, (tally.get(columns) ?? 0) + 1)
  }
  return Math.max(0, ...[...tally].map(([columns, times]) => times * 1000 + columns))
}
