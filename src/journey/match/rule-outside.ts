import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { accept, type Result } from '#vocabulary/result.ts'
import { comparableOf } from './comparable.ts'
import { comparableOutside } from './comparable-outside.ts'
import { getOutsidePerson } from './outside-store.ts'
import type { Effect, House, Ruling, RulingRefusal } from './ruling.ts'
import { rememberedKey } from './ruling-memory.ts'
import { getWorker } from './store.ts'

/** Somebody on another office's list beside a known person: only remembered, for this edition of the list and the next. */
export async function ruleOutside(
  db: House,
  office: Office,
  { leftId, workerId }: Ruling,
): Promise<Result<Effect, RulingRefusal>> {
  const { regencyCode } = scopeOf(db)
  const other = comparableOutside(office.keys, await getOutsidePerson(db, regencyCode, leftId))
  const worker = await getWorker(db, regencyCode, workerId)
  const key = rememberedKey(office.keys, other, comparableOf(office.keys, worker))
  return accept({
    lineState: null,
    workerId: worker.person_id,
    memories: [{ workerId: worker.id, key }],
    before: {
      candidates: [],
      after: [],
      pairs: [],
      createdWorker: null,
      claimed: null,
      merged: [],
      memories: [],
    },
  })
}
