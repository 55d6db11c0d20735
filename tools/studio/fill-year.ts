import { sql } from 'kysely'
import type { Tables } from '#doors/wiring.ts'
import { defaultPolicy } from '#journey/decide/index.ts'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { enterFunds, type NewFund } from '#journey/fund/budget/enter-funds.ts'
import type { Office } from '#office/context.ts'
import { listPlaces } from '#office/places/store.ts'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import { drawFrom } from '#tools/allocation/draw.ts'
import { realisticInstance, USUAL_SIZE } from '#tools/allocation/realistic-instance.ts'
import { isVillageCode } from '#vocabulary/place-code.ts'

export const YEAR = 2026

/** A regency of so many people who may be protected, fourteen purses, money for less than half: what a studio is opened on. */
export async function fillYear(db: Db<Tables>, office: Office, n: number): Promise<void> {
  const { regencyCode } = scopeOf(db)
  const { funds, workers } = realisticInstance(20_260_101, { ...USUAL_SIZE, workers: n })
  const villages = [...(await listPlaces(db, regencyCode)).keys()].filter(isVillageCode).sort()
  await enterFunds(db, office, YEAR, funds.map(fundOf))
  const villageOf = (at: number) => villages[at % villages.length] ?? ''
  const ids = await importRoster(
    db,
    office,
    workers.map((_, at) => ({
      nik: `6111010405${String(at + 1).padStart(6, '0')}`,
      kk: '',
      kpj: `26${String(at + 1).padStart(9, '0')}`,
      name: `Warga ${at + 1}`,
      sex: 'P',
      birthPlace: 'Sukadana',
      birthDate: '1980-05-04',
      villageCode: villageOf(at),
      phone: '',
      motherName: 'Halimah',
      occupation: 'Petani',
      monthlyIncome: 900_000,
      segment: 'bpu',
      enteredOn: '2026-01-01',
    })),
  )
  const draw = drawFrom(7)
  const rows = workers.map((worker, at) => {
    const parts = defaultPolicy.parts.map(({ name, steps }) => ({
      name,
      points: steps[draw.whole(0, steps.length - 1)]?.points ?? 0,
    }))
    return {
      worker: ids[at],
      village: villageOf(at),
      renewal: worker.renewal,
      tags: worker.tags,
      tier: worker.tier,
      score: parts.reduce((sum, { points }) => sum + points, 0),
      parts,
      line: at + 1,
    }
  })
  await runSql(
    db,
    sql`
insert into decision (regency_code, programme_year, worker_id, village_code, decided_on, answer, reasons, is_renewal, tags, tier,
  score_millionths, score_parts, list_number, line)
select ${regencyCode}, ${YEAR}, worker::uuid, village, '2026-03-10', 'yes', '[]', renewal,
  array(select jsonb_array_elements_text(tags)), tier, score, parts, 1, line
from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
  as row (worker text, village text, renewal boolean, tags jsonb, tier int, score int, parts jsonb, line int)`,
  )
}

function fundOf(fund: ReturnType<typeof realisticInstance>['funds'][number]): NewFund {
  return {
    id: fund.id,
    name: fund.id,
    kind: fund.id,
    payer: 'apbd',
    ceilingRupiah: fund.ceilingRupiah,
    from: fund.from,
    to: fund.to,
    accepts: fund.accepts,
    isLastResort: fund.lastResort,
    arrivals: fund.arrivals,
    accountJkk: '',
    accountJkm: '',
    legalBasis: '',
    status: 'assumed',
    source: 'bench',
  }
}
