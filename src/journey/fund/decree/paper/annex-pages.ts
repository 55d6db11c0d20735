import { wrapText } from '#platform/typst/wrap-text.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { countMonths } from '#vocabulary/month.ts'
import type { DecreeData, DecreePerson, DecreeVillage } from './decree-data.ts'
import { addTotals, NO_TOTALS, personTotals, type Totals, villageTotals } from './decree-totals.ts'
import { shortSpan } from './month-span.ts'

/** Widths and heights in points; `decree.typ` draws with the same numbers. */
export const ANNEX = {
  columns: [22, 90, 78, 66, 54, 40, 29, 48, 46, 51],
  linePt: 9.4,
  rowPaddingPt: 8.8,
  bodyPt: 566,
  signaturePt: 128,
} as const

export interface AnnexSpell {
  readonly fund: readonly string[]
  readonly span: readonly string[]
  readonly months: string
  readonly jkk: string
  readonly jkm: string
  readonly total: string
}

export interface AnnexRow {
  readonly no: string
  readonly name: readonly string[]
  readonly nik: string
  readonly occupation: readonly string[]
  readonly spells: readonly AnnexSpell[]
  /** One line everywhere, which is set the fast way. */
  readonly isPlain: boolean
  readonly heightPt: number
  readonly totals: Totals
}

/** One sheet of the annex with what stands on it and what stands up to it. */
export interface AnnexPage {
  readonly village: DecreeVillage
  readonly rows: readonly AnnexRow[]
  readonly onPage: Totals
  readonly upToPage: Totals
  /** On the village's last sheet. */
  readonly ofVillage: Totals | null
  readonly hasSignature: boolean
}

/** Splits the villages' lists into sheets; every village begins a new one, the last one leaves room for the signature. */
export function layOutAnnex({ villages, funds }: DecreeData): AnnexPage[] {
  const fundNames = new Map(funds.map(({ id, name }) => [id, name]))
  const listed = villages.filter(({ people }) => people.length > 0)
  const pages: AnnexPage[] = []
  let upToPage = NO_TOTALS
  let no = 0
  for (const village of listed) {
    const rows = village.people.map((person) => rowOf(person, ++no, fundNames))
    const isLast = village === listed.at(-1)
    const sheets = fillSheets(rows, isLast ? ANNEX.signaturePt : 0)
    for (const sheet of sheets) {
      const onPage = sheet.map(({ totals }) => totals).reduce(addTotals, NO_TOTALS)
      upToPage = addTotals(upToPage, onPage)
      const endsVillage = sheet === sheets.at(-1)
      pages.push({
        village,
        rows: sheet,
        onPage,
        upToPage,
        ofVillage: endsVillage ? villageTotals(village) : null,
        hasSignature: isLast && endsVillage,
      })
    }
  }
  return pages
}

function fillSheets(rows: readonly AnnexRow[], lastSheetPt: number): AnnexRow[][] {
  const sheets: AnnexRow[][] = []
  let sheet: AnnexRow[] = []
  let left: number = ANNEX.bodyPt
  for (const row of rows) {
    if (row.heightPt > left && sheet.length > 0) {
      sheets.push(sheet)
      sheet = []
      left = ANNEX.bodyPt
    }
    sheet.push(row)
    left -= row.heightPt
  }
  if (left >= lastSheetPt || sheet.length < 2) return [...sheets, sheet]
  // The signature never stands alone on a sheet: it takes rows with it.
  const moved = sheet.splice(-Math.ceil(sheet.length / 3))
  return [...sheets, sheet, moved]
}

function rowOf(person: DecreePerson, no: number, fundNames: ReadonlyMap<string, string>): AnnexRow {
  const name = fit(person.name, 1, 600)
  const occupation = fit(person.occupation, 3, 400)
  const spells = person.spells.map((spell) => ({
    fund: fit(fundNames.get(spell.fundId) ?? spell.fundId, 4, 400),
    span: fit(shortSpan(spell.from, spell.to), 5, 400),
    months: formatCount(countMonths(spell.from, spell.to)),
    jkk: formatCount(spell.jkkRupiah),
    jkm: formatCount(spell.jkmRupiah),
    total: formatCount(spell.jkkRupiah + spell.jkmRupiah),
  }))
  const spellLines = spells.reduce(
    (sum, { fund, span }) => sum + Math.max(fund.length, span.length),
    0,
  )
  const lines = Math.max(name.length, occupation.length, spellLines)
  return {
    no: formatCount(no),
    name,
    nik: person.nikMasked.replaceAll(' ', '\u00a0'),
    occupation,
    spells,
    isPlain: lines === 1,
    heightPt: lines * ANNEX.linePt + ANNEX.rowPaddingPt,
    totals: personTotals(person),
  }
}

function fit(text: string, column: number, weight: 400 | 600): string[] {
  return wrapText(text, {
    typeface: `plus-jakarta-sans-${weight}.ttf`,
    sizePt: 7.4,
    widthPt: (ANNEX.columns[column] ?? 0) - 6,
    mostLines: 12,
  })
}
