import { refuseOtherVillage } from '#office/access/own-village.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import { villageList } from '../register/contract.ts'
import { findProgrammeYear } from '../register/read-store.ts'
import type { RegisterTables } from '../register/tables.ts'
import { checks } from './checks.ts'
import { checkList } from './contract.ts'
import { countFindingLines } from './read-store.ts'
import { readVillageList } from './read-village-list.ts'
import type { VerifyTables } from './tables.ts'

type Tables = RegisterTables & VerifyTables & PlaceTables

const route = endpointsOn<Tables, Office>()

export const verifyEndpoints: readonly Endpoint<Office>[] = [
  route(checkList, async ({ db, office }) => {
    const { regencyCode } = scopeOf(db)
    const year = await findProgrammeYear(db, regencyCode, today(office.clock))
    const counted = await countFindingLines(db, regencyCode, year)
    const found = new Map(counted.map((row) => [row.code, row.lines]))
    return accept({
      checks: checks.map(({ code, severity, field, rule, source }) => ({
        code,
        severity,
        field,
        rule,
        source,
        found: found.get(code) ?? 0,
      })),
    })
  }),
  route(villageList, async ({ db, office, actor, params, query }) => {
    const { villageCode } = params
    const closed = refuseOtherVillage(actor, villageCode)
    if (closed) return refuse(closed)
    const year = await findProgrammeYear(db, scopeOf(db).regencyCode, today(office.clock))
    return accept(await readVillageList(db, office, year, { villageCode, ...query }))
  }),
]
