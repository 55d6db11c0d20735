import type { Office } from '#office/context.ts'
import { getRegency } from '#office/places/store.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { today } from '#vocabulary/clock.ts'
import { maskNik } from '#vocabulary/nik.ts'
import { listShares } from '../../fund/budget/fact-store.ts'
import type { FundTables } from '../../fund/tables.ts'
import type { MatchTables } from '../../match/tables.ts'
import { writePayerStatement } from '../payer-statement.ts'
import { listCarried, sumPayers } from '../payer-store.ts'
import type { PayTables } from '../tables.ts'
import type { PayerPaperData } from './payer-sheet.ts'

interface PayerOrder {
  readonly year: number
  readonly fund: { readonly id: string; readonly name: string }
  readonly isSample: boolean
}

/** What the paper of one payer says; its fingerprint is that of the same lines as CSV. */
export async function readPayerPaper(
  db: Db<PayTables & FundTables & MatchTables & PlaceTables>,
  office: Office,
  { year, fund, isSample }: PayerOrder,
): Promise<PayerPaperData> {
  const { regencyCode } = scopeOf(db)
  const names = await readVillageNames(db)
  const people = await listCarried(db, regencyCode, year, fund.id)
  const sums = (await sumPayers(db, regencyCode, year)).find((row) => row.fund_id === fund.id)
  const share = (await listShares(db, regencyCode, year)).find((row) => row.fund_id === fund.id)
  const regency = await getRegency(db, regencyCode)
  return {
    isSample,
    regencyName: regency.name.replace(/^(Kabupaten|Kota) /, ''),
    payerName: fund.name,
    budgetYear: year,
    writtenOn: today(office.clock),
    agreement: share ? { name: share.name, shareBasisPoints: share.share_basis_points } : null,
    people: people.map((one) => ({
      name: one.name,
      nikMasked: one.nik_enc ? maskNik(office.keys.open(one.nik_enc, one.key_version)) : '',
      village: names.of(one.village_code).name,
      district: names.of(one.village_code).districtName,
      fromMonth: one.from_month,
      toMonth: one.to_month,
      months: one.months,
      confirmedMonths: one.confirmed_months,
      rupiah: one.jkk + one.jkm,
    })),
    confirmedRupiah: sums?.confirmed ?? 0,
    fingerprint: fingerprintIn(await writePayerStatement(db, office, year, fund.id)),
  }
}

function fingerprintIn(statement: string): string {
  const [, fingerprint] = /sidik ([0-9a-f]{64})/.exec(statement) ?? []
  if (fingerprint === undefined) throw new Error('a statement without its fingerprint')
  return fingerprint
}
