import { getRegency, listPlaces } from '#office/places/store.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { getRuleOn, premiumOf, type RuleBook } from '../../../decide/index.ts'
import { countLeftByReason, findDecreeById } from '../../read-store.ts'
import { listDecreeLines, listFunds } from '../../store.ts'
import type { FundTables } from '../../tables.ts'
import { compareLists } from '../compare-lists.ts'
import { lineOf } from '../decree-lines.ts'
import type { DecreeLine } from '../freeze-list.ts'
import { buildDecreeData } from './build-decree-data.ts'
import type { DecreeData, LegalBasis, LegalStatus } from './decree-data.ts'

type DecreeRow = NonNullable<Awaited<ReturnType<typeof findDecreeById>>>

export interface PaperSetting {
  /** Marks every page as a sample. */
  readonly isSample: boolean
  /** Where the QR code of a paper leads: the address people type. */
  readonly origin: string
}

const LEFT: Readonly<Record<string, string>> = {
  money: 'dana habis',
  window: 'bulannya tidak didanai',
  'no-fund-accepts': 'tidak ada dana yang boleh membayar',
}

/** All that the paper of a stored decree says: its frozen lines, the funds and the law of its day. */
export async function readDecreePaper(
  db: Db<FundTables & PlaceTables>,
  book: RuleBook,
  decree: DecreeRow,
  setting: PaperSetting,
): Promise<DecreeData> {
  const { regencyCode } = scopeOf(db)
  const regency = await getRegency(db, regencyCode)
  const places = await listPlaces(db, regencyCode)
  const decidedOn = isoDate(decree.decided_on)
  const funds = await listFunds(db, regencyCode, decree.programme_year)
  const premium = premiumOf('bpu', 'lowest-base', book, decidedOn)
  if (!premium.ok) throw new Error(`no premium on ${decidedOn}: ${premium.refusal.code}`)
  const lines = await listDecreeLines(db, regencyCode, decree.id)
  const used = new Set(lines.flatMap((line) => line.spells.map((spell) => spell.fund)))
  const revises =
    decree.revises_id && (await readRevision(db, decree.revises_id, lines.map(lineOf)))
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
      lines: lines.map(lineOf),
    },
    {
      year: decree.programme_year,
      decidedOn,
      regencyName: shortName,
      provinceName: regency.province_name,
      seat: regency.seat ?? shortName,
      signerOffice: `${isCity ? 'Wali Kota' : 'Bupati'} ${shortName}`,
      isSample: setting.isSample,
      funds: funds.map((fund) => ({
        id: fund.id,
        name: fund.name,
        accountJkk: fund.account_jkk,
        accountJkm: fund.account_jkm,
        status: legalStatusOf(fund.status),
      })),
      legalBasis: legalBasisOf(
        book,
        decree.decided_on,
        funds.filter((fund) => used.has(fund.id)),
      ),
      leftOut: left.map((row) => ({ reason: LEFT[row.reason] ?? row.reason, people: row.people })),
      premium: premium.value,
      placeName: (code) => places.get(code)?.name ?? code,
      checkUrl: `${setting.origin}/cek/sk/${decree.fingerprint}`,
      ...(revises && { revises }),
    },
  )
}

/** The older decree and the differences, from its frozen list. */
export async function readRevision(
  db: Db<FundTables>,
  revisesId: string,
  lines: readonly DecreeLine[],
) {
  const { regencyCode } = scopeOf(db)
  const before = await findDecreeById(db, regencyCode, revisesId)
  if (!before) throw new Error(`a decree revises ${revisesId}, which is not there`)
  const old = (await listDecreeLines(db, regencyCode, before.id)).map(lineOf)
  return {
    number: before.number,
    decidedOn: isoDate(before.decided_on),
    differences: compareLists(old, lines),
  }
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
