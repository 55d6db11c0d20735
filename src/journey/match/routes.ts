import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { RegisterTables } from '../register/tables.ts'
import { checkLink } from './check-link.ts'
import * as quality from './quality-contract.ts'
import { readQuality } from './read-quality.ts'
import { readRulings } from './read-rulings.ts'
import { refusedRuling } from './refusal-sentences.ts'
import * as review from './review-contract.ts'
import { rulePair } from './rule-pair.ts'
import type { MoneyOf } from './ruling.ts'
import { readThresholds, setThresholds } from './set-thresholds.ts'
import type { MatchTables } from './tables.ts'
import { undoRuling } from './undo-ruling.ts'

type Tables = MatchTables & RegisterTables & PlaceTables & AuditTables

const route = endpointsOn<Tables, Office>()

/** Pages about a person stand in `report`: what the money did is known only there. A merge asks it through `moneyOf`. */
export function matchEndpoints(moneyOf: MoneyOf): readonly Endpoint<Office>[] {
  return [
    route(review.rulePair, async ({ db, office, actor, body }) => {
      const { kind, candidateId, workerId, ruling } = body
      const asked = { kind, leftId: candidateId, workerId, verdict: ruling, by: actor.name }
      const ruled = await rulePair(db, office, asked, moneyOf)
      if (!ruled.ok) return refuse(refusedRuling(ruled.refusal))
      const { lineState, ...rest } = ruled.value
      return accept({ candidateState: lineState, ...rest })
    }),
    route(review.rulings, async ({ db, query }) => accept(await readRulings(db, query.page))),
    route(review.undoRuling, async ({ db, office, actor, params }) => {
      const undone = await undoRuling(db, office, { rulingId: params.rulingId, by: actor.name })
      return undone.ok ? undone : refuse(refusedRuling(undone.refusal))
    }),
    route(quality.thresholds, async ({ db }) => accept(await readThresholds(db))),
    route(quality.setThresholds, async ({ db, office, actor, body }) => {
      const set = await setThresholds(db, office, { ...body, by: actor.name })
      return set.ok ? set : refuse(refusedRuling(set.refusal))
    }),
    route(quality.quality, async ({ db, office, query }) =>
      accept(await readQuality(db, office, query.seed)),
    ),
    route(quality.checkLink, async ({ db, office, actor, body }) => {
      const checked = await checkLink(db, office, { ...body, by: actor.name })
      return checked.ok ? checked : refuse(refusedRuling(checked.refusal))
    }),
  ]
}
