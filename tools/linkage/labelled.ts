import type { ColumnMap } from '#journey/match/engine/column-map.ts'

export type Row = Readonly<Record<string, string>>

/** Tables whose true pairs are known. `person` says who each row is; it is never written into a table. */
export interface Labelled {
  readonly name: string
  readonly seed: number
  readonly left: readonly Row[]
  readonly right?: readonly Row[]
  readonly columns?: ColumnMap
  readonly person: ReadonlyMap<string, number>
}

export function csvOf(rows: readonly Row[], header?: readonly string[]): string {
  const names = header ?? Object.keys(rows[0] ?? { id: '' })
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${[names.join(','), ...rows.map((row) => names.map((name) => cell(row[name] ?? '')).join(','))].join('\n')}\n`
}

/** True pairs as `id_l<TAB>id_r`, in both orders inside one table. */
export function truePairs(set: Labelled): Set<string> {
  const byPerson = new Map<number, string[]>()
  const rights = set.right ?? set.left
  for (const row of rights) {
    const person = set.person.get(row['id'] ?? '')
    if (person === undefined) continue
    const ids = byPerson.get(person)
    if (ids === undefined) byPerson.set(person, [row['id'] ?? ''])
    else ids.push(row['id'] ?? '')
  }
  const pairs = new Set<string>()
  for (const row of set.left) {
    const id = row['id'] ?? ''
    for (const other of byPerson.get(set.person.get(id) ?? -1) ?? [])
      if (set.right !== undefined || id < other) pairs.add(`${id}\t${other}`)
  }
  return pairs
}
