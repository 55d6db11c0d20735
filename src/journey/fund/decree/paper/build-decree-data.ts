import { formatDate } from '#vocabulary/indonesian.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { countMonths, month } from '#vocabulary/month.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import type { ListDifference } from '../compare-lists.ts'
import type { Decree, DecreeLine } from '../freeze-list.ts'
import type {
  DecreeData,
  DecreeDifference,
  DecreeFund,
  DecreePerson,
  DecreeVillage,
  LeftOutCount,
  LegalBasis,
} from './decree-data.ts'

export interface DecreeSetting {
  readonly year: number
  readonly decidedOn: IsoDate
  readonly regencyName: string
  readonly provinceName: string
  readonly seat: string
  readonly signerOffice: string
  readonly isSample: boolean
  readonly funds: readonly DecreeFund[]
  readonly legalBasis: readonly LegalBasis[]
  readonly leftOut: readonly LeftOutCount[]
  readonly premium: { readonly jkkRupiah: number; readonly jkmRupiah: number }
  readonly placeName: (code: string) => string
  readonly checkUrl: string
  /** The older decree whose list this one takes the place of. */
  readonly revises?: {
    readonly number: string
    readonly decidedOn: IsoDate
    readonly differences: readonly ListDifference[]
  }
}

/** What the decree's paper says, from the frozen lines. */
export function buildDecreeData(decree: Decree, setting: DecreeSetting): DecreeData {
  const { revises } = setting
  const named = [...decree.lines, ...(revises?.differences ?? []).flatMap(linesIn)]
  const used = new Set(named.flatMap((line) => line.spells.map((spell) => spell.fund)))
  return {
    isSample: setting.isSample,
    regencyName: setting.regencyName,
    provinceName: setting.provinceName,
    seat: setting.seat,
    signerOffice: setting.signerOffice,
    signerName: null,
    number: decree.number,
    decidedOn: setting.decidedOn,
    programmeYear: setting.year,
    revises: revises
      ? {
          number: revises.number,
          decidedOn: revises.decidedOn,
          differences: revises.differences.map((one) => differenceOf(one, setting)),
        }
      : null,
    considerations: [
      'bahwa keluarga pekerja rentan perlu terlindungi bila pekerja mengalami kecelakaan kerja atau meninggal dunia;',
      'bahwa nama yang diusulkan kepala desa telah diperiksa, dicocokkan, dan diurutkan menurut kebutuhan;',
      'bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan Bupati;',
    ],
    legalBasis: setting.legalBasis,
    funds: setting.funds.filter((fund) => used.has(fund.id)),
    villages: villagesOf(decree.lines, setting),
    leftOut: setting.leftOut,
    frozenAt: formatDate(setting.decidedOn),
    fingerprint: decree.fingerprint,
    checkUrl: setting.checkUrl,
  }
}

function linesIn(difference: ListDifference): DecreeLine[] {
  const before = 'before' in difference ? [difference.before] : []
  return 'after' in difference ? [...before, difference.after] : before
}

function differenceOf(difference: ListDifference, setting: DecreeSetting): DecreeDifference {
  const before = 'before' in difference ? personOf(difference.before, setting) : null
  const after = 'after' in difference ? personOf(difference.after, setting) : null
  const [line] = linesIn(difference).slice(-1)
  return {
    kind: difference.kind,
    name: line?.name ?? '',
    nikMasked: line?.nikMasked ?? '',
    villageName: setting.placeName(line?.villageCode ?? ''),
    before: before?.spells ?? [],
    after: after?.spells ?? [],
  }
}

function villagesOf(lines: readonly DecreeLine[], setting: DecreeSetting): DecreeVillage[] {
  const byVillage = Map.groupBy(lines, (line) => line.villageCode)
  return [...byVillage].map(([code, people]) => ({
    code: placeCode(code),
    name: setting.placeName(code),
    districtName: setting.placeName(code.slice(0, 8)),
    people: people.map((line) => personOf(line, setting)),
  }))
}

function personOf(line: DecreeLine, { premium }: DecreeSetting): DecreePerson {
  return {
    name: line.name,
    nikMasked: line.nikMasked,
    occupation: line.occupation,
    spells: line.spells.map((spell) => {
      const [from, to] = [month(spell.from), month(spell.to)]
      const months = countMonths(from, to)
      return {
        fundId: spell.fund,
        from,
        to,
        jkkRupiah: rupiah(months * premium.jkkRupiah),
        jkmRupiah: rupiah(months * premium.jkmRupiah),
      }
    }),
  }
}
