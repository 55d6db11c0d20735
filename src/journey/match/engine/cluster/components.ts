import type { ScoredPairs } from '../crew/tasks.ts'

/** Groups of rows that hang together by pairs above a threshold; rows without such a pair are in no group. */
export interface Components {
  /** Rows of group g: `rows[starts[g]]` to `rows[starts[g + 1]]`, ascending. */
  readonly starts: Int32Array
  readonly rows: Int32Array
  /** The group of a row, −1 where it has none. */
  readonly groupOf: Int32Array
}

export function componentsOf(pairs: ScoredPairs, rows: number, threshold: number): Components {
  const parents = new Int32Array(rows)
  for (let row = 0; row < rows; row++) parents[row] = row
  for (let pair = 0; pair < pairs.lefts.length; pair++) {
    if ((pairs.logOdds[pair] as number) < threshold) continue
    const one = rootOf(parents, pairs.lefts[pair] as number)
    const other = rootOf(parents, pairs.rights[pair] as number)
    if (one < other) parents[other] = one
    else parents[one] = other
  }
  return collectGroups(parents)
}

function rootOf(parents: Int32Array, row: number): number {
  let at = row
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] as number] as number
    at = parents[at] as number
  }
  return at
}

function collectGroups(parents: Int32Array): Components {
  const rows = parents.length
  const sizes = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const root = rootOf(parents, row)
    sizes[root] = (sizes[root] as number) + 1
  }
  const groupOf = new Int32Array(rows).fill(-1)
  const starts: number[] = [0]
  for (let row = 0; row < rows; row++) {
    if (parents[row] !== row || (sizes[row] as number) < 2) continue
    groupOf[row] = starts.length - 1
    starts.push((starts[starts.length - 1] as number) + (sizes[row] as number))
  }
  const filled = starts.slice()
  const members = new Int32Array(starts[starts.length - 1] as number)
  for (let row = 0; row < rows; row++) {
    const group = groupOf[parents[row] === row ? row : rootOf(parents, row)] as number
    groupOf[row] = group
    if (group < 0) continue
    const slot = filled[group] as number
    filled[group] = slot + 1
    members[slot] = row
  }
  return { starts: Int32Array.from(starts), rows: members, groupOf }
}
