import type { Office } from '#office/context.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept } from '#vocabulary/result.ts'
import { findProgrammeYear } from '../register/read-store.ts'
import type { RegisterTables } from '../register/tables.ts'
import { evidence } from './contract.ts'
import { findLatestDossier, listEvidence } from './read-store.ts'
import type { AwardTables } from './tables.ts'

const route = endpointsOn<AwardTables & RegisterTables, Office>()

export const awardEndpoints: readonly Endpoint<Office>[] = [
  route(evidence, async ({ db, office }) => {
    const { regencyCode } = scopeOf(db)
    const programmeYear = await findProgrammeYear(db, regencyCode, today(office.clock))
    const rows = await listEvidence(db, regencyCode, programmeYear)
    const dossier = await findLatestDossier(db, regencyCode, programmeYear)
    return accept({
      programmeYear,
      indicators: [...Map.groupBy(rows, (row) => row.indicator)].map(([indicator, own]) => ({
        indicator,
        evidence: own.map(({ id, title, kind, dated_on, reference, status }) => ({
          id,
          title,
          kind,
          datedOn: dated_on,
          reference,
          status,
        })),
      })),
      counts: [...Map.groupBy(rows, (row) => row.status)].map(([status, own]) => ({
        status,
        count: own.length,
      })),
      dossier: dossier
        ? {
            id: dossier.id,
            madeAt: dossier.made_at,
            pdfSha256: dossier.pdf_sha256,
            figures: dossier.figures as Record<string, unknown>[],
          }
        : null,
    })
  }),
]
