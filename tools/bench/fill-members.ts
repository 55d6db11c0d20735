import { sql } from 'kysely'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { listPlaces } from '#office/places/store.ts'
import { runSql } from '#platform/database.ts'
import { isVillageCode } from '#vocabulary/place-code.ts'
import { type BenchHouse, REGENCY } from './bench-house.ts'

export const FUND = 'pad'
export const YEAR = 2026

/** Gives the regency so many members over all its villages, and one fund rich enough for them. */
export async function fillMembers({ run, office }: BenchHouse, people: number): Promise<void> {
  await run(async (db) => {
    const villages = [...(await listPlaces(db, REGENCY)).keys()].filter(isVillageCode)
    await importRoster(
      db,
      office,
      Array.from({ length: people }, (_, at) => ({
        nik: `6111010405${String(at).padStart(6, '0')}`,
        kk: '',
        kpj: kpjOf(at),
        name: `Warga ${at}`,
        sex: at % 2 === 0 ? 'P' : 'L',
        birthPlace: 'Sukadana',
        birthDate: '1980-05-04',
        villageCode: villages[at % villages.length] ?? '',
        phone: '',
        motherName: '',
        occupation: 'Petani',
        monthlyIncome: 900_000,
        segment: 'bpu',
        enteredOn: '2025-12-01',
      })),
    )
    await runSql(
      db,
      sql`
insert into fund (regency_code, budget_year, id, position, name, kind, payer, ceiling_rupiah, from_month, to_month, accepts, is_last_resort,
  account_jkk, account_jkm, legal_basis, status, source)
values (${REGENCY}, ${YEAR}, ${FUND}, 1, 'PAD', 'pad', 'apbd', ${people * 12 * 16_800}, '2026-01', '2026-12', '[[]]', true, '', '', '', 'assumed', 'bench')`,
    )
  })
}

export function kpjOf(at: number): string {
  return `26${String(at).padStart(9, '0')}`
}
