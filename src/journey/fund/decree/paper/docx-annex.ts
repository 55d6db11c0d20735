import type { layOutDecree } from './decree-sheet.ts'
import { type Cell, tableXml, wordParagraph } from './docx-xml.ts'

type Sheet = ReturnType<typeof layOutDecree>
type Page = Sheet['pages'][number]

const HEADS = [
  'No.',
  'Nama',
  'NIK (disamarkan)',
  'Pekerjaan',
  'Sumber dana',
  'Masa',
  'Bulan',
  'JKK (Rp)',
  'JKM (Rp)',
  'Jumlah (Rp)',
]
const NUMBERS = new Set([0, 6, 7, 8, 9])

/** The annex page by page as on paper: the same people, page totals and running totals. */
export function annexXml(sheet: Sheet): string {
  return `${revisionXml(sheet)}${sheet.pages.map((page, at) => pageXml(sheet, page, at)).join('')}`
}

function pageXml(sheet: Sheet, page: Page, at: number): string {
  const place = `Kecamatan ${page.district} · ${page.code} · halaman ${at + 1} dari ${sheet.pages.length}`
  return [
    wordParagraph(annexHead(sheet), { size: 16, startsPage: true }),
    wordParagraph(`Desa ${page.village}`, { size: 26, isBold: true }),
    wordParagraph(place, { size: 16 }),
    tableXml(sheet.annex.columns, HEADS.map(headOf), [...page.rows.map(rowOf), ...totalsOf(page)]),
  ].join('')
}

function revisionXml({ revision, ...sheet }: Sheet): string {
  if (revision === null) return ''
  const heads = ['No.', 'Perubahan', 'Nama', 'NIK (disamarkan)', 'Desa', 'Semula', 'Menjadi']
  return [
    wordParagraph(annexHead(sheet), { size: 16, startsPage: true }),
    wordParagraph(revision.title, { size: 26, isBold: true }),
    tableXml(
      [24, 60, 100, 84, 70, 90, 90],
      heads.map((text) => ({ text })),
      revision.lines.map((line) => [
        { text: line.no, isNumber: true },
        { text: line.kind },
        { text: line.name, isBold: true },
        { text: line.nik },
        { text: line.village },
        { text: line.before },
        { text: line.after },
      ]),
    ),
  ].join('')
}

function annexHead({ office, number }: { office: string; number: string }): string {
  return `LAMPIRAN KEPUTUSAN ${office} NOMOR ${number}`
}

function headOf(text: string, column: number): Cell {
  return { text, isNumber: NUMBERS.has(column) }
}

function rowOf(row: Page['rows'][number]): Cell[] {
  const lines = (value: (spell: (typeof row.spells)[number]) => string) =>
    row.spells.map(value).join('\n')
  return [
    { text: row.no, isNumber: true },
    { text: row.name.join(' '), isBold: true },
    { text: row.nik },
    { text: row.occupation.join(' ') },
    { text: lines((spell) => spell.fund.join(' ')) },
    { text: lines((spell) => spell.span.join(' ')) },
    { text: lines((spell) => spell.months), isNumber: true },
    { text: lines((spell) => spell.jkk), isNumber: true },
    { text: lines((spell) => spell.jkm), isNumber: true },
    { text: lines((spell) => spell.total), isNumber: true },
  ]
}

function totalsOf(page: Page): Cell[][] {
  return [
    sumRow('Jumlah halaman ini', page.onPage, true),
    ...(page.ofVillage ? [sumRow(`Jumlah Desa ${page.village}`, page.ofVillage, true)] : []),
    sumRow('Jumlah sampai halaman ini', page.upToPage, false),
  ]
}

function sumRow(label: string, figures: Page['onPage'], isBold: boolean): Cell[] {
  const number = (text: string): Cell => ({ text, isNumber: true, isBold })
  return [
    { text: `${label}, ${figures.people} orang`, isBold, span: 6 },
    number(figures.months),
    number(figures.jkk),
    number(figures.jkm),
    number(figures.total),
  ]
}
