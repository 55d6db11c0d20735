import { type RawBuilder, sql } from 'kysely'
import type { Figure, FigureRow, FigureScope } from './figure.ts'

/** Families that were owed something: found, paid, refused, still waiting. Never a name. */
export const figuresOfFamilies: readonly Figure[] = [
  {
    id: 'deaths-found',
    title: 'Kematian peserta yang ditemukan',
    unit: 'families',
    source: 'Kasus yang dibuka tahun ini, menurut cara ditemukan.',
    rows: (scope) => cases(scope, sql`true`, sql`found_by`),
  },
  {
    id: 'families-paid',
    title: 'Keluarga yang menerima santunan',
    unit: 'families',
    source: 'Kasus yang dibayar cabang.',
    rows: (scope) => cases(scope, sql`state = 'paid'`, sql`event`),
  },
  {
    id: 'families-rupiah',
    title: 'Santunan diterima keluarga',
    unit: 'rupiah',
    source: 'Jumlah yang dibayar cabang menurut berkas HASIL.',
    rows: (scope) => cases(scope, sql`state = 'paid'`, sql`event`, sql`paid_rupiah`),
  },
  {
    id: 'families-computed-rupiah',
    title: 'Santunan menurut hitungan kami',
    unit: 'rupiah',
    source:
      'Jumlah hitungan kami untuk kasus yang dibayar cabang; selisih dengan yang dibayar ditunjukkan.',
    rows: (scope) => cases(scope, sql`state = 'paid'`, sql`event`, sql`amount_rupiah`),
  },
  {
    id: 'families-refused',
    title: 'Keluarga yang tidak berhak atau ditolak',
    unit: 'families',
    source: 'Kasus yang ditutup tanpa santunan, dengan alasannya.',
    rows: (scope) => cases(scope, sql`state = 'refused'`, sql`coalesce(outcome, '')`),
  },
  {
    id: 'families-open',
    title: 'Keluarga yang masih menunggu',
    unit: 'families',
    source: 'Kasus yang belum dijawab cabang, menurut tahapnya.',
    rows: (scope) => cases(scope, sql`state in ('found', 'documents', 'submitted')`, sql`state`),
  },
]

function cases(
  { regencyCode, year, on }: FigureScope,
  which: RawBuilder<unknown>,
  about: RawBuilder<unknown>,
  amount: RawBuilder<unknown> = sql`1`,
) {
  return sql<FigureRow>`
select id::text as key, ${about} as about, ${amount} as amount from claim_case
where regency_code = ${regencyCode} and found_on between make_date(${year}, 1, 1) and ${on}::date and ${which}`
}
