import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { accept, type Result } from '#vocabulary/result.ts'
import { moveCandidates } from '../register/store.ts'
import { comparableOf } from './comparable.ts'
import { planMerge } from './merge-plan.ts'
import { listLinesOf, listMergedInto, mergeInto } from './merge-store.ts'
import type { Effect, House, MoneyOf, Ruling, RulingRefusal } from './ruling.ts'
import { personKeys, rememberedKey } from './ruling-memory.ts'
import { forgetBetween } from './ruling-store.ts'
import { getWorker } from './store.ts'
import type { LineState, RulingBefore } from './tables.ts'

const NOTHING: RulingBefore = {
  candidates: [],
  after: [],
  pairs: [],
  createdWorker: null,
  claimed: null,
  merged: [],
  memories: [],
}

/**
 * Two known people. `same`: one goes on, the other points to it; rows, numbers, months and memberships of both stay
 * where they are. `different`: remembered both ways.
 */
export async function ruleWorkers(
  db: House,
  office: Office,
  ruling: Ruling,
  moneyOf: MoneyOf,
): Promise<Result<Effect, RulingRefusal>> {
  const { regencyCode } = scopeOf(db)
  const left = await getWorker(db, regencyCode, ruling.leftId)
  const right = await getWorker(db, regencyCode, ruling.workerId)
  const [one, other] = [comparableOf(office.keys, left), comparableOf(office.keys, right)]
  if (ruling.verdict === 'different')
    return accept({
      lineState: null,
      workerId: null,
      before: NOTHING,
      memories: [
        { workerId: left.id, key: rememberedKey(office.keys, other, one) },
        { workerId: right.id, key: rememberedKey(office.keys, one, other) },
      ],
    })
  const [leftId, rightId] = [left.person_id, right.person_id]
  if (leftId === rightId)
    return accept({ lineState: null, workerId: leftId, before: NOTHING, memories: [] })
  const money = await moneyOf(db, [leftId, rightId])
  const planned = planMerge(moneyFor(leftId), moneyFor(rightId))
  if (!planned.ok) return planned
  const { survivorId, mergedId } = planned.value
  const merged = [
    { id: mergedId, mergedInto: null },
    ...(await listMergedInto(db, regencyCode, mergedId)).map((id) => ({
      id,
      mergedInto: mergedId,
    })),
  ]
  const lines = await listLinesOf(db, regencyCode, [survivorId, mergedId])
  const moved = lines.filter((line) => line.workerId === mergedId)
  const taken = new Set(
    lines.flatMap((line) =>
      line.workerId === survivorId && line.state === 'accepted' ? line.year : [],
    ),
  )
  const after = moved.map(({ year, ...line }): LineState => {
    const isSecond = line.state === 'accepted' && taken.has(year)
    return isSecond
      ? { ...line, state: 'duplicate', reason: 'ruled-duplicate', workerId: survivorId }
      : { ...line, workerId: survivorId }
  })
  const keys = [one, other].flatMap((person) => {
    const { byNumber, byName } = personKeys(office.keys, person)
    return byNumber ? [byNumber, byName] : [byName]
  })
  const forgotten = await forgetBetween(db, regencyCode, [left.id, right.id], keys)
  await mergeInto(
    db,
    regencyCode,
    merged.map((row) => ({ id: row.id, mergedInto: survivorId })),
  )
  await moveCandidates(db, regencyCode, after)
  return accept({
    lineState: null,
    workerId: survivorId,
    memories: [],
    before: {
      ...NOTHING,
      candidates: moved.map(({ year, ...line }) => line),
      after,
      merged,
      memories: forgotten.map((row) => ({
        workerId: row.worker_id,
        key: row.person_key.toString('hex'),
        verdict: row.verdict,
        rulingId: row.ruling_id,
      })),
    },
  })

  function moneyFor(id: string) {
    return {
      id,
      months: new Map<string, number>(),
      openMonths: 0,
      isMember: false,
      ...money.get(id),
    }
  }
}
