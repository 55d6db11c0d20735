import { getRegency, listPlaces } from '#office/places/store.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { getRuleOn, premiumOf, type RuleBook } from '../decide/index.ts'
import { buildDecreeData } from './build-decree-data.ts'
import type { DecreeData, LegalBasis, LegalStatus } from './decree/decree-data.ts'
import { countLeftByReason, type findDecreeById } from './read-store.ts'
import { listDecreeLines, listFunds } from './store.ts'
import type { FundTables } from './tables.ts'

type DecreeRow = NonNullable<Awaited<ReturnType<typeof findDecreeById>>>

const LEFT: Readonly<Record<string, string>> = {
  money: 'karena dana habis',
  window: 'karena bulannya tidak didanai',
  'no-fund-accepts': 'tanpa dana yang boleh membayar',
}

/** All that the paper of a stored decree says: its frozen lines, the funds and the law of its day. */
export async function readDecreePaper(
  db: Db<FundTables & PlaceTables>,
  book: RuleBook,
  decree: DecreeRow,
  isSample: boolean,
): Promise<DecreeData> {
  const { regencyCode } = scopeOf(db)
  const regency = await getRegency(db, regencyCode)
  const places = await listPlaces(db, regencyCode)
  const decidedOn = isoDate(decree.decided_on)
  const funds = await listFunds(db, regencyCode, decree.programme_year)
  const premium = premiumOf('bpu', 'lowest-base', book, decidedOn)
  if (!premium.ok) throw new Error(`no premium on ${decidedOn}: ${premium.refusal.code}`)
  const lines = await listDecreeLines(db, regencyCode, decree.id)
  const left = await countLeftByReason(db, regencyCode, decree.run_id)
  const shortName = regency.name.replace(/^(Kabupaten|Kota) /, '')
  const isCity = regency.name.startsWith('Kota ')
  return buildDecreeData(
    {
      id: decree.id,
      number: decree.number,
      fingerprint: decree.fingerprint,
      people: decree.people,
      personMonths: decree.person_months,
      totalRupiah: decree.total_rupiah,
      lines: lines.map((row) => ({
        no: row.no,
        workerId: row.worker_id,
        villageCode: row.village_code,
        name: row.name,
        nikMasked: row.nik_masked,
        occupation: row.occupation,
        spells: row.spells,
        months: row.months,
        jkkRupiah: row.jkk_rupiah,
        jkmRupiah: row.jkm_rupiah,
      })),
    },
    {
      year: decree.programme_year,
      decidedOn,
      regencyName: shortName,
      provinceName: regency.province_name,
      seat: regency.seat ?? shortName,
      signerOffice: `${isCity ? 'Wali Kota' : 'Bupati'} ${shortName}`,
      isSample,
      funds: funds.map((fund) => ({
        id: fund.id,
        name: fund.name,
        accountJkk: fund.account_jkk,
        accountJkm: fund.account_jkm,
        status: legalStatusOf(fund.status),
      })),
      legalBasis: legalBasisOf(book, decree.decided_on, funds),
      leftOut: left.map((row) => ({ reason: LEFT[row.reason] ?? row.reason, people: row.people })),
      premium: premium.value,
      placeName: (code) => places.get(code)?.name ?? code,
      checkUrl: `payung:sk/${decree.fingerprint}`,
    },
  )
}

/** The law of the premium, then what each fund rests on; each with how sure it is. */
function legalBasisOf(
  book: RuleBook,
  on: string,
  funds: readonly { legal_basis: string; status: string }[],
): LegalBasis[] {
  const rule = getRuleOn(book, 'IUR-JKM-BPU', isoDate(on))
  const bases = new Map<string, LegalStatus>([[`${rule.source.title};`, rule.status]])
  for (const fund of funds)
    if (fund.legal_basis !== '' && !bases.has(`${fund.legal_basis};`))
      bases.set(`${fund.legal_basis};`, legalStatusOf(fund.status))
  return [...bases].map(([text, status]) => ({ text, status }))
}

function legalStatusOf(status: string): LegalStatus {
  return status === 'verified' || status === 'press' ? status : 'to-be-confirmed'
}
