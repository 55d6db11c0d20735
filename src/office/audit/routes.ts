import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { accept } from '#vocabulary/result.ts'
import type { AccessTables } from '../access/tables.ts'
import type { Office } from '../context.ts'
import { auditEvents, auditState } from './contract.ts'
import { countKinds, getAuditState, listEvents } from './read-store.ts'
import type { AuditTables } from './tables.ts'

const PAGE_SIZE = 100

const route = endpointsOn<AuditTables & AccessTables, Office>()

export const auditEndpoints: readonly Endpoint<Office>[] = [
  route(auditEvents, async ({ db, query }) => {
    const { regencyCode } = scopeOf(db)
    const kinds = await countKinds(db, regencyCode)
    const counted = kinds.filter((one) => query.kind === undefined || one.kind === query.kind)
    const rows = await listEvents(db, regencyCode, {
      kind: query.kind,
      limit: PAGE_SIZE,
      offset: (query.page - 1) * PAGE_SIZE,
    })
    return accept({
      rows,
      page: query.page,
      pageSize: PAGE_SIZE,
      total: counted.reduce((sum, one) => sum + one.count, 0),
      kinds,
    })
  }),
  route(auditState, async ({ db }) => {
    const { state, root } = await getAuditState(db, scopeOf(db).regencyCode)
    return accept({
      events: state?.events ?? 0,
      sealed: state?.sealed ?? 0,
      lastSealedAt: state?.last_at ?? null,
      root: state?.root ?? null,
      lastSignedRoot: root ?? null,
    })
  }),
]
