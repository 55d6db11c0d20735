import { recordEvent } from '#office/audit/record-event.ts'
import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { timestamp } from '#vocabulary/clock.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { moveCandidates } from '../register/store.ts'
import { type Estimate, wilson } from './estimate.ts'
import { deleteLinks } from './merge-store.ts'
import { countChecks, lockAutomaticLink, upsertCheck } from './quality-store.ts'
import type { House } from './ruling.ts'
import { setPair } from './ruling-store.ts'
import { insertPairs } from './store.ts'

export interface LinkCheck {
  readonly candidateId: string
  readonly workerId: string
  readonly verdict: 'right' | 'wrong'
  readonly by: string
}

export interface Checked {
  readonly right: number
  readonly wrong: number
  readonly estimate: Estimate | null
}

/** Somebody compared an automatic link with the papers. A wrong one is undone at once and waits for a ruling. */
export async function checkLink(
  db: House,
  office: Office,
  { candidateId, workerId, verdict, by }: LinkCheck,
): Promise<Result<Checked, { readonly code: 'no-such-link'; readonly candidateId: string }>> {
  const { regencyCode } = scopeOf(db)
  const link = await lockAutomaticLink(db, regencyCode, candidateId, workerId)
  if (!link) return refuse({ code: 'no-such-link', candidateId })
  await upsertCheck(db, {
    regency_code: regencyCode,
    candidate_id: candidateId,
    worker_id: workerId,
    village_code: link.village_code,
    verdict,
    checked_by: by,
    checked_at: timestamp(office.clock),
  })
  if (verdict === 'wrong') {
    await deleteLinks(db, regencyCode, [candidateId])
    const reason = 'same-nik-other-person'
    await moveCandidates(db, regencyCode, [
      { id: candidateId, state: 'waiting', reason, workerId: null },
    ])
    await insertPairs(db, [
      {
        regency_code: regencyCode,
        candidate_id: candidateId,
        worker_id: workerId,
        village_code: link.village_code,
        probability_millionths: link.probability_millionths,
        evidence: JSON.stringify([{ why: reason }, ...link.evidence.slice(1)]),
        state: 'open',
      },
    ])
    const pair = { kind: 'line', leftId: candidateId, workerId } as const
    await setPair(db, regencyCode, pair, { state: 'open', by: null, at: null })
  }
  await recordEvent(db, office, 'link-checked', { candidateId, workerId, verdict })
  return accept(await readChecks(db))
}

export async function readChecks(db: House): Promise<Checked> {
  const { right, wrong } = await countChecks(db, scopeOf(db).regencyCode)
  return { right, wrong, estimate: wilson(right, right + wrong) }
}
