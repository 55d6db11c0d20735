import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import type { Db } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { RegisterTables } from '../register/tables.ts'
import { checkLink } from './check-link.ts'
import * as outside from './outside-contract.ts'
import * as quality from './quality-contract.ts'
import { readOutsideHits, readOutsideLists } from './read-outside-lists.ts'
import { readQuality } from './read-quality.ts'
import { readRulings } from './read-rulings.ts'
import { refusedRuling } from './refusal-sentences.ts'
import { refusedEdition } from './refused-edition.ts'
import * as review from './review-contract.ts'
import { rulePair } from './rule-pair.ts'
import type { MoneyOf } from './ruling.ts'
import { readThresholds, setThresholds } from './set-thresholds.ts'
import type { MatchTables } from './tables.ts'
import { undoRuling } from './undo-ruling.ts'
import { restoreOutsideList, withdrawOutsideList } from './withdraw-outside-list.ts'

type Tables = MatchTables & RegisterTables & PlaceTables & AuditTables

/** What comparing the outside lists once more found and changed. */
export interface Rematched {
  readonly linked: number
  readonly open: number
  readonly claimsOpened: number
  readonly claimsClosed: number
}

const route = endpointsOn<Tables, Office>()

export interface MatchSetting {
  /** What the money did is known only in later rooms; a merge asks it through this. */
  readonly moneyOf: MoneyOf
  /** Looks for everybody on the standing lists again, and lets later rooms follow. */
  readonly rematchOutside: (db: Db<Tables>, office: Office) => Promise<Rematched>
  /** A ruling about somebody on an outside list was made or undone: a death opens or closes a case in a later room. */
  readonly followOutside: (db: Db<Tables>, office: Office) => Promise<void>
}

/** Pages about a person stand in `report`: what the money did is known only there. */
export function matchEndpoints(setting: MatchSetting): readonly Endpoint<Office>[] {
  const { moneyOf, rematchOutside, followOutside } = setting
  return [
    route(review.rulePair, async ({ db, office, actor, body }) => {
      const { kind, candidateId, workerId, ruling } = body
      const asked = { kind, leftId: candidateId, workerId, verdict: ruling, by: actor.name }
      const ruled = await rulePair(db, office, asked, moneyOf)
      if (!ruled.ok) return refuse(refusedRuling(ruled.refusal))
      if (kind === 'outside') await followOutside(db, office)
      const { lineState, ...rest } = ruled.value
      return accept({ candidateState: lineState, ...rest })
    }),
    route(review.rulings, async ({ db, query }) => accept(await readRulings(db, query.page))),
    route(review.undoRuling, async ({ db, office, actor, params }) => {
      const undone = await undoRuling(db, office, { rulingId: params.rulingId, by: actor.name })
      if (!undone.ok) return refuse(refusedRuling(undone.refusal))
      if (undone.value.askedAgainAs === 'outside') await followOutside(db, office)
      return undone
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
    route(outside.outsideLists, async ({ db }) => accept(await readOutsideLists(db))),
    route(outside.outsideHits, async ({ db, office, params, query }) =>
      accept(await readOutsideHits(db, office, { ...params, page: query.page })),
    ),
    route(outside.withdrawOutsideList, async ({ db, office, actor, params, body }) => {
      const order = { ...params, by: actor.name, why: body.reason }
      const done = await withdrawOutsideList(db, office, order)
      return done.ok
        ? accept(await rematchOutside(db, office))
        : refuse(refusedEdition(done.refusal))
    }),
    route(outside.restoreOutsideList, async ({ db, office, params }) => {
      const done = await restoreOutsideList(db, office, params)
      return done.ok
        ? accept(await rematchOutside(db, office))
        : refuse(refusedEdition(done.refusal))
    }),
  ]
}
