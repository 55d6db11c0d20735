import { sql } from 'kysely'
import type { Figure, FigureRow, FigureScope } from './figure.ts'

const STATES = [
  ['accepted', 'Baris diterima', 'Baris usulan yang lolos pemeriksaan dan pencocokan.'],
  ['refused', 'Baris ditolak', 'Baris usulan yang ditolak, dengan kode alasannya.'],
  ['waiting', 'Baris menunggu petugas', 'Baris yang mungkin orang yang sama; petugas memutuskan.'],
  ['duplicate', 'Baris ganda', 'Baris yang mengulang orang atau diganti daftar lebih baru.'],
] as const

const ANSWERS = [
  ['yes', 'eligible', 'Orang yang boleh dilindungi', 'Keputusan ya pada tahun program.'],
  ['no', 'not-eligible', 'Orang yang tidak memenuhi syarat', 'Keputusan tidak, dengan aturannya.'],
  [
    'facts-missing',
    'facts-missing',
    'Orang yang datanya kurang',
    'Keputusan tertunda karena data kurang.',
  ],
] as const

/** Lines of the villages and what was decided about the people in them. */
export const figuresOfPeople: readonly Figure[] = [
  {
    id: 'named',
    title: 'Baris usulan desa',
    unit: 'lines',
    source: 'Semua baris dari semua berkas desa tahun ini, menurut keadaannya.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select id::text as key, state as about, 1 as amount from candidate where regency_code = ${regencyCode} and programme_year = ${year}`,
  },
  ...STATES.map(
    ([state, title, source]): Figure => ({
      id: state,
      title,
      unit: 'lines',
      source,
      rows: ({ regencyCode, year }) => sql<FigureRow>`
select id::text as key, state_reason as about, 1 as amount from candidate
where regency_code = ${regencyCode} and programme_year = ${year} and state = ${state}`,
    }),
  ),
  ...ANSWERS.map(
    ([answer, id, title, source]): Figure => ({
      id,
      title,
      unit: 'people',
      source,
      rows: ({ regencyCode, year }) => sql<FigureRow>`
select worker_id::text as key, coalesce(reasons -> 0 ->> 'code', '') as about, 1 as amount from decision
where regency_code = ${regencyCode} and programme_year = ${year} and answer = ${answer}`,
    }),
  ),
  {
    id: 'covered',
    title: 'Orang dalam keputusan',
    unit: 'people',
    source: 'Orang yang mendapat bulan perlindungan dari pembagian dana.',
    rows: ({ regencyCode, runId }) => sql<FigureRow>`
select worker_id::text as key, string_agg(fund_id || ' ' || from_month || '..' || to_month, ', ' order by from_month) as about, 1 as amount
from grant_of_cover where regency_code = ${regencyCode} and run_id = ${runId}::uuid group by worker_id`,
  },
  {
    id: 'left-out',
    title: 'Orang yang tidak terjangkau',
    unit: 'people',
    source: 'Orang yang boleh dilindungi tetapi tidak mendapat dana, dengan sebabnya.',
    rows: ({ regencyCode, runId }) => sql<FigureRow>`
select worker_id::text as key, reason as about, 1 as amount from left_out where regency_code = ${regencyCode} and run_id = ${runId}::uuid`,
  },
  {
    id: 'branch-refused',
    title: 'Orang yang ditolak cabang',
    unit: 'people',
    source: 'Orang yang pendaftarannya tidak pernah diterima cabang, dengan kode tolak terakhir.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select worker_id::text as key, max(registration.reject_code) as about, 1 as amount
from registration join exchange_file file on file.regency_code = registration.regency_code and file.id = registration.file_id
where registration.regency_code = ${regencyCode} and file.at >= make_date(${year}, 1, 1)
group by worker_id having bool_and(registration.state = 'refused')`,
  },
  {
    id: 'substitutes',
    title: 'Orang pengganti',
    unit: 'people',
    source: 'Orang peringkat berikutnya yang mengisi tempat kosong.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select in_worker_id::text as key, min(reason) as about, 1 as amount from substitution
where regency_code = ${regencyCode} and budget_year = ${year} group by in_worker_id`,
  },
  {
    id: 'left-roster',
    title: 'Orang yang keluar dari daftar peserta',
    unit: 'people',
    source: 'Mutasi keluar tahun ini selain penolakan cabang, menurut jenisnya.',
    rows: leftRoster,
  },
]

function leftRoster({ regencyCode, year }: FigureScope) {
  return sql<FigureRow>`
select worker_id::text as key, min(kind) as about, 1 as amount from roster_change
where regency_code = ${regencyCode} and kind <> 'refused' and left(from_month, 4) = ${String(year)} group by worker_id`
}
