import type { DecreeLine } from './freeze-list.ts'

/** What the two lists say of one person. */
export type ListDifference =
  | { readonly kind: 'added'; readonly after: DecreeLine }
  | { readonly kind: 'removed'; readonly before: DecreeLine }
  | { readonly kind: 'changed'; readonly before: DecreeLine; readonly after: DecreeLine }

/** Person by person: who came, who went, whose months, payer or particulars differ. In the order of the lists. */
export function compareLists(
  before: readonly DecreeLine[],
  after: readonly DecreeLine[],
): ListDifference[] {
  const old = new Map(before.map((line) => [line.workerId, line]))
  const kept = new Set(after.map((line) => line.workerId))
  const came = after.flatMap((line): ListDifference[] => {
    const known = old.get(line.workerId)
    if (!known) return [{ kind: 'added', after: line }]
    return printed(known) === printed(line) ? [] : [{ kind: 'changed', before: known, after: line }]
  })
  const gone = before
    .filter((line) => !kept.has(line.workerId))
    .map((line): ListDifference => ({ kind: 'removed', before: line }))
  return [...came, ...gone]
}

// The number in the list moves when somebody above leaves; that is no change of the person.
function printed({
  name,
  nikMasked,
  occupation,
  villageCode,
  spells,
  jkkRupiah,
  jkmRupiah,
}: DecreeLine) {
  const months = spells.map(({ fund, from, to }) => `${fund} ${from} ${to}`)
  return JSON.stringify([name, nikMasked, occupation, villageCode, months, jkkRupiah, jkmRupiah])
}
