import { inContentOrder } from '../canonical.ts'
import { type ColumnMap, peopleColumns } from '../column-map.ts'
import type { NameKnowledge } from '../knowledge.ts'
import type { LinkedPair, LinkedPeople, PersonRow } from '../link-people.ts'
import { tableOfRows } from '../table-of-rows.ts'
import { LinkBase, type LinkFreshOptions } from './link-base.ts'

/** What a base of people can be asked; plain data, so that it may come from another thread. */
export type BaseTask =
  | { readonly kind: 'put'; readonly rows: readonly PersonRow[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | {
      readonly kind: 'link'
      readonly rows: readonly PersonRow[]
      readonly options: LinkFreshOptions
    }

export interface PeopleDeskOptions {
  readonly knowledge: NameKnowledge
  readonly columns?: ColumnMap
}

/** A base whose rows go by their ids. */
export class PeopleDesk {
  private readonly map: ColumnMap
  private readonly base: LinkBase
  private ids: string[] = []
  private readonly rowOf = new Map<string, number>()

  constructor({ columns, knowledge }: PeopleDeskOptions) {
    this.map = columns ?? peopleColumns
    this.base = new LinkBase(this.map, { knowledge })
  }

  run(task: BaseTask): LinkedPeople | undefined {
    if (task.kind === 'link') return this.link(task.rows, task.options)
    if (task.kind === 'put') this.put(task.rows)
    else this.remove(task.ids)
    return undefined
  }

  private put(rows: readonly PersonRow[]): void {
    this.remove(rows.map((row) => row.id))
    const { order, table } = inContentOrder(tableOfRows('base', rows, this.map))
    const first = this.base.append(table)
    for (const [at, row] of order.entries()) {
      const id = rows[row]?.id ?? ''
      this.ids[first + at] = id
      this.rowOf.set(id, first + at)
    }
  }

  private remove(ids: readonly string[]): void {
    for (const id of ids) {
      const row = this.rowOf.get(id)
      if (row === undefined) continue
      this.base.forget(row)
      this.rowOf.delete(id)
    }
  }

  private link(rows: readonly PersonRow[], options: LinkFreshOptions): LinkedPeople {
    this.settle()
    const linked = this.base.link(tableOfRows('fresh', rows, this.map), options)
    const idOf = (row: number) => rows[row]?.id ?? ''
    const pairs = linked.pairs.map(
      ({ evidence, fresh, kind, left, probability }): LinkedPair => ({
        leftId: kind === 'cross' ? (this.ids[left] ?? '') : idOf(left),
        rightId: idOf(fresh),
        probability,
        kind,
        evidence,
      }),
    )
    return { pairs, learned: linked.learned }
  }

  private settle(): void {
    const before = this.base.settle()
    if (before === undefined) return
    this.ids = Array.from(before, (row) => this.ids[row] ?? '')
    for (const [row, id] of this.ids.entries()) this.rowOf.set(id, row)
  }
}
