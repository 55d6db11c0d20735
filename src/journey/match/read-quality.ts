import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames, type VillageNames } from '#office/places/village-names.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { maskNik } from '#vocabulary/nik.ts'
import { readChecks } from './check-link.ts'
import { precisionOf, recallOf } from './estimate.ts'
import type { QualityReport, SampledLink } from './quality-contract.ts'
import { findLatestRun, listSample, sumAutomaticLinks } from './quality-store.ts'
import { listCandidatesById } from './read-store.ts'
import type { House } from './ruling.ts'
import { listWorkersById } from './store.ts'

const SAMPLE_SIZE = 20

/** What is known of the links' quality: from the probabilities, and from what somebody checked by hand. */
export async function readQuality(
  db: House & Db<PlaceTables>,
  office: Office,
  seed: number,
): Promise<QualityReport> {
  const { regencyCode } = scopeOf(db)
  const run = await findLatestRun(db, regencyCode)
  const automatic = await sumAutomaticLinks(db, regencyCode)
  const { links, expected_true, variance } = automatic
  const histogram = run?.histogram ?? []
  return {
    run: run
      ? {
          programmeYear: run.programme_year,
          at: run.at,
          autoMillionths: run.auto_millionths,
          reviewMillionths: run.review_millionths,
        }
      : null,
    automatic: { links, expectedWrong: links - expected_true },
    precision: precisionOf(links, expected_true, variance),
    recall: run ? recallOf(histogram, run.review_millionths) : null,
    recallAutomatic: run ? recallOf(histogram, run.auto_millionths) : null,
    checked: await readChecks(db),
    histogram: histogram.map(({ fromMillionths, toMillionths, pairs, expectedTrue }) => ({
      fromMillionths,
      toMillionths,
      pairs,
      expectedTrue,
    })),
    weights: [...(run?.weights ?? [])],
    sample: await readSample(db, office, seed),
    seed,
  }
}

async function readSample(
  db: House & Db<PlaceTables>,
  office: Office,
  seed: number,
): Promise<SampledLink[]> {
  const { regencyCode } = scopeOf(db)
  const names = await readVillageNames(db)
  const sample = await listSample(db, regencyCode, { seed, size: SAMPLE_SIZE })
  const lines = await listCandidatesById(
    db,
    regencyCode,
    sample.map((link) => link.candidate_id),
  )
  const workers = await listWorkersById(
    db,
    regencyCode,
    sample.map((link) => link.worker_id),
  )
  const lineOf = new Map(lines.map((row) => [row.id, row]))
  const workerOf = new Map(workers.map((row) => [row.id, row]))
  return sample.flatMap((link) => {
    const [line, worker] = [lineOf.get(link.candidate_id), workerOf.get(link.worker_id)]
    if (!line || !worker) return []
    return {
      candidateId: link.candidate_id,
      workerId: link.worker_id,
      probabilityMillionths: link.probability_millionths,
      left: sideOf(office, names, line),
      right: sideOf(office, names, worker),
      verdict: link.verdict,
    }
  })
}

interface Row {
  readonly name: string
  readonly birth_date: string | null
  readonly village_code: string
  readonly private_enc: Buffer
  readonly key_version: number
}

function sideOf(office: Office, names: VillageNames, row: Row): SampledLink['left'] {
  return {
    name: row.name,
    nikMasked: maskNik(openFacts(office.keys, row).nik),
    birthDate: row.birth_date,
    village: names.of(row.village_code),
  }
}
