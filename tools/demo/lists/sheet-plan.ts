import type { ListLine } from '#tools/demo/people/person.ts'
import type { Village } from '#tools/demo/people/reference.ts'
import { formatCount, formatDate } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { VillageStyle } from './village-style.ts'
import { type WrittenCell, writtenRow } from './written-cell.ts'

export const MADE_UP = 'CONTOH: ORANG KARANGAN, BUKAN DATA NYATA'

export interface PlannedRow {
  readonly cells: readonly WrittenCell[]
  readonly kind: 'title' | 'heading' | 'subheading' | 'numbers' | 'line' | 'footer' | 'blank'
  readonly line?: ListLine
}

/** One sheet as rows; row 1 is the first. The same plan becomes a worksheet or a CSV file. */
export interface SheetPlan {
  readonly name: string
  readonly rows: readonly PlannedRow[]
}

export interface ListHead {
  readonly village: Village
  readonly signedOn: string
  readonly headName: string
  readonly hamlet?: string
}

function titles(head: ListHead, count: number): PlannedRow[] {
  const { village } = head
  const all = [
    MADE_UP,
    'DAFTAR USULAN PEKERJA RENTAN PENERIMA BPJS KETENAGAKERJAAN',
    `DESA ${village.name.toUpperCase()}${head.hamlet ? ` DUSUN ${head.hamlet.toUpperCase()}` : ''}`,
    `KECAMATAN ${village.districtName.toUpperCase()} KABUPATEN KAYONG UTARA`,
    'TAHUN ANGGARAN 2026',
  ].slice(0, count)
  const rows: PlannedRow[] = all.map((title) => ({ kind: 'title', cells: [title] }))
  while (rows.length < count) rows.push({ kind: 'blank', cells: [] })
  return rows
}

function headings(style: VillageStyle): PlannedRow[] {
  if (!style.splitHeading) {
    return [{ kind: 'heading', cells: style.columns.map((column) => column.heading) }]
  }
  const under = (key: string) => key === 'birthPlace' || key === 'birthDate'
  const upper = style.columns.map(({ key, heading }) => {
    if (key === 'birthPlace') return 'TEMPAT DAN TANGGAL LAHIR'
    return under(key) ? '' : heading
  })
  const lower = style.columns.map(({ key }) => {
    if (key === 'birthPlace') return 'TEMPAT'
    return key === 'birthDate' ? 'TANGGAL' : ''
  })
  return [
    { kind: 'heading', cells: upper },
    { kind: 'subheading', cells: lower },
  ]
}

function swapDigits(count: number): number {
  const digits = String(count)
  const swapped = Number(`${digits.slice(0, -2)}${digits.at(-1)}${digits.at(-2) ?? ''}`)
  return swapped === count ? count + 9 : swapped
}

function footer(style: VillageStyle, head: ListHead, count: number): PlannedRow[] {
  if (!style.footer) return []
  const total = style.wrongTotal ? swapDigits(count) : count
  const right = (text: string): PlannedRow => ({
    kind: 'footer',
    cells: [...Array.from({ length: Math.max(1, style.columns.length - 3) }, () => ''), text],
  })
  return [
    { kind: 'footer', cells: ['JUMLAH', '', `${formatCount(total)} orang`] },
    { kind: 'blank', cells: [] },
    right(`${head.village.name}, ${formatDate(isoDate(head.signedOn))}`),
    right(`Kepala Desa ${head.village.name}`),
    { kind: 'blank', cells: [] },
    { kind: 'blank', cells: [] },
    right(`( ${head.headName.toUpperCase()} )`),
  ]
}

export function planSheet(
  name: string,
  style: VillageStyle,
  head: ListHead,
  lines: readonly ListLine[],
): SheetPlan {
  const numbers: PlannedRow[] = style.numberedColumns
    ? [{ kind: 'numbers', cells: style.columns.map((_, at) => at + 1) }]
    : []
  return {
    name,
    rows: [
      ...titles(head, style.headingRow - 1),
      ...headings(style),
      ...numbers,
      ...lines.map(
        (line, at): PlannedRow => ({ kind: 'line', line, cells: writtenRow(line, style, at + 1) }),
      ),
      ...footer(style, head, lines.length),
    ],
  }
}
