import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import type { RegisterTables } from '../register/tables.ts'
import { rulePair as rulePairContract } from './contract.ts'
import { rulePair } from './rule-pair.ts'
import type { MatchTables } from './tables.ts'

const route = endpointsOn<MatchTables & RegisterTables & AuditTables, Office>()

/** Pages about a person stand in `report`: what the money did is known only there. */
export const matchEndpoints: readonly Endpoint<Office>[] = [
  route(rulePairContract, async ({ db, office, actor, body }) => {
    const ruled = await rulePair(db, office, { ...body, by: actor.name })
    if (ruled.ok) return accept(ruled.value)
    return refuse({
      code: 'not-open',
      sentence: 'Pasangan ini sudah diputuskan orang lain. Muat ulang antrean.',
      facts: { ...ruled.refusal },
    })
  }),
]
