import { sql } from 'kysely'
import type { Figure, FigureRow } from './figure.ts'

/** Person-months and rupiah of the year's funds; months of earlier years belong to their own budget. */
export const figuresOfMoney: readonly Figure[] = [
  {
    id: 'confirmed-months',
    title: 'Bulan-orang terkonfirmasi',
    unit: 'person-months',
    source:
      'Bulan iuran tahun anggaran ini yang sudah dikonfirmasi cabang, satu baris per orang dan bulan.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select month || ' ' || worker_id as key, fund_id as about, 1 as amount from contribution_state
where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'confirmed'`,
  },
  {
    id: 'promised-months',
    title: 'Bulan-orang dijanjikan',
    unit: 'person-months',
    source: 'Bulan yang dijanjikan dan belum dilepas, apa pun tahapnya.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select month || ' ' || worker_id as key, fund_id as about, 1 as amount from contribution_state
where regency_code = ${regencyCode} and budget_year = ${year} and kind <> 'released'`,
  },
  {
    id: 'paid',
    title: 'Iuran dibayar',
    unit: 'rupiah',
    source: 'Pembayaran tagihan tahun anggaran ini, satu baris per SP2D dan tagihan.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select payment.client_key as key, bill.fund_id || ' ' || bill.month as about, payment.rupiah as amount
from payment join bill on bill.regency_code = payment.regency_code and bill.id = payment.bill_id
where payment.regency_code = ${regencyCode} and bill.budget_year = ${year}`,
  },
  {
    id: 'confirmed',
    title: 'Iuran terkonfirmasi',
    unit: 'rupiah',
    source: 'Jumlah JKK dan JKM dari bulan-orang yang dikonfirmasi.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select month || ' ' || worker_id as key, fund_id as about, jkk_rupiah + jkm_rupiah as amount from contribution_state
where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'confirmed'`,
  },
  {
    id: 'credits',
    title: 'Keringanan yang dibukukan',
    unit: 'rupiah',
    source: 'Selisih tagihan yang lebih rendah karena keringanan PP 50/2025.',
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select month || ' ' || worker_id as key, fund_id as about, jkk_rupiah + jkm_rupiah as amount from contribution_event
where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'credited'`,
  },
]

/** The money of one fund, paid in this budget year. */
export function figureOfFund(fundId: string, fundName: string): Figure {
  return {
    id: `fund-${fundId}`,
    title: `Iuran dari ${fundName}`,
    unit: 'rupiah',
    source: `Bulan-orang terkonfirmasi yang dibayar ${fundName}.`,
    rows: ({ regencyCode, year }) => sql<FigureRow>`
select month || ' ' || worker_id as key, village_code as about, jkk_rupiah + jkm_rupiah as amount from contribution_state
where regency_code = ${regencyCode} and budget_year = ${year} and kind = 'confirmed' and fund_id = ${fundId}`,
  }
}
