import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept } from '#vocabulary/result.ts'
import type { MatchTables } from '../match/tables.ts'
import { claims } from './contract.ts'
import { readClaims } from './read-claims.ts'
import type { ClaimTables } from './tables.ts'

const route = endpointsOn<ClaimTables & MatchTables & PlaceTables, Office>()

export const claimEndpoints: readonly Endpoint<Office>[] = [
  route(claims, async ({ db, office, query }) => {
    const { cases, totals } = await readClaims(db, today(office.clock))
    const wanted = cases.filter((one) => query.state === undefined || one.state === query.state)
    return accept({ cases: wanted, totals })
  }),
]
