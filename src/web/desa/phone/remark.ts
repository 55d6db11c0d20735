const MATCHED = /\s*(?:·\s*)?Dicocokkan desa: (V\d{3}(?:, V\d{3})*)\.?$/
const LONGEST = 200

/** The remark with the warnings the village has matched with the card, so that the office need not ask again. */
export function writeMatched(remark: string, codes: readonly string[]): string {
  const plain = readMatched(remark).remark
  if (codes.length === 0) return plain
  const note = `Dicocokkan desa: ${codes.join(', ')}`
  const whole = plain === '' ? note : `${plain} · ${note}`
  return whole.length <= LONGEST ? whole : plain
}

export function readMatched(remark: string): { remark: string; codes: readonly string[] } {
  const found = MATCHED.exec(remark)
  if (!found) return { remark, codes: [] }
  return { remark: remark.slice(0, found.index), codes: (found[1] ?? '').split(', ') }
}
