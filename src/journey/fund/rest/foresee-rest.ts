import { canonicalJson } from '#office/audit/canonical.ts'
import { sha256 } from '#platform/crypto.ts'
import { addMonths, type Month } from '#vocabulary/month.ts'
import { accept, type Result } from '#vocabulary/result.ts'
import type { AllocationInstance, AllocationResult } from '../allocate/index.ts'
import { latest } from '../studio/months.ts'
import type { StudioPolicy } from '../studio/policy.ts'
import type { StudioPerson, StudioTable } from '../studio/table.ts'
import {
  clipFrom,
  compareMonths,
  monthsIn,
  type PaidSpell,
  type PersonChange,
} from './compare-months.ts'
import {
  askRest,
  firstFreeMonth,
  keptRupiah,
  type LedgerLine,
  peopleOfRest,
  type Rest,
  type RestRefusal,
  restStart,
} from './rest-of-year.ts'

/** What later rooms know of the year: their books are handed in where the rooms are joined. */
export interface RestBooks {
  readonly ledger: readonly LedgerLine[]
  /** Months promised or further, never released, of each worker. */
  readonly standing: ReadonlyMap<string, readonly PaidSpell[]>
  /** The last month before the year's own promises that was paid for a worker. */
  readonly lastPaid: ReadonlyMap<string, string>
  /** From which month on somebody has left the roster. */
  readonly goneFrom: ReadonlyMap<string, string>
}

export interface RestWish {
  readonly policy: StudioPolicy
  /** Null: the first month that is still free, and not before `notBefore`. */
  readonly from: Month | null
  readonly notBefore: Month
}

export interface RestForeseen {
  readonly rest: Rest
  readonly firstFree: Month
  readonly instance: AllocationInstance
  readonly result: AllocationResult
  readonly resultSha256: string
  /** In the order of the instance. */
  readonly people: readonly StudioPerson[]
  readonly changes: readonly PersonChange[]
  readonly monthsBefore: number
  readonly monthsAfter: number
}

/** Allocates the rest of a year anew and says what that changes for whom; writes nothing. */
export async function foreseeRest(
  table: StudioTable,
  wish: RestWish,
  books: RestBooks,
  solve: (instance: AllocationInstance) => Promise<AllocationResult>,
): Promise<Result<RestForeseen, RestRefusal>> {
  const firstFree = firstFreeMonth(books.ledger, wish.policy.startMonth)
  const start = restStart(books.ledger, wish.policy, wish.from ?? latest(firstFree, wish.notBefore))
  if (!start.ok) return start
  const from = start.value
  const rest: Rest = {
    from,
    kept: keptRupiah(books.ledger, from),
    lastMonths: lastMonthsBefore(books, from),
    promisedFrom: promisedFrom(books, from),
    gone: new Set([...books.goneFrom].flatMap(([id, month]) => (month <= from ? id : []))),
  }
  const instance = askRest(table, wish.policy, rest)
  const result = await solve(instance)
  const people = peopleOfRest(table, rest)
  const before = new Map(
    [...books.standing].map(([workerId, spells]) => [workerId, clipFrom(spells, from)]),
  )
  const after = new Map(
    result.covered.map(({ worker, spells }) => [
      people[Number(worker) - 1]?.workerId ?? '',
      [...spells],
    ]),
  )
  return accept({
    rest,
    firstFree,
    instance,
    result,
    resultSha256: sha256(canonicalJson(result)),
    people,
    changes: compareMonths(before, after),
    monthsBefore: sumMonths(before),
    monthsAfter: sumMonths(after),
  })
}

function sumMonths(spells: ReadonlyMap<string, readonly PaidSpell[]>): number {
  return [...spells.values()].reduce((sum, own) => sum + monthsIn(own), 0)
}

function promisedFrom(books: RestBooks, from: Month): Map<string, string> {
  return new Map(
    [...books.standing].flatMap(([workerId, spells]) => {
      const [first] = clipFrom(spells, from)
        .map((spell) => spell.from)
        .sort()
      return first === undefined ? [] : [[workerId, first] as const]
    }),
  )
}

function lastMonthsBefore(books: RestBooks, from: Month): Map<string, string> {
  const last = new Map([...books.lastPaid].filter(([, month]) => month < from))
  const monthBefore = addMonths(from, -1)
  for (const [workerId, spells] of books.standing)
    for (const spell of spells) {
      if (spell.from >= from) continue
      const until = spell.to < from ? spell.to : monthBefore
      if (until > (last.get(workerId) ?? '')) last.set(workerId, until)
    }
  return last
}
