import { nationalRules, ruleBook } from '#journey/decide/index.ts'
import { payBills } from '#journey/pay/pay-bills.ts'
import { readConfirmation } from '#journey/pay/read-confirmation.ts'
import { readLapsing } from '#journey/pay/read-lapse.ts'
import { receiveBills } from '#journey/pay/receive-bill.ts'
import { addDays, isoDate } from '#vocabulary/iso-date.ts'
import type { BenchHouse } from './bench-house.ts'
import { FUND, kpjOf, YEAR } from './fill-members.ts'

export interface LivedMonth {
  readonly confirmed: number
  readonly lapsing: number
}

const book = ruleBook(nationalRules)

export function monthOf(at: number) {
  const month = `2026-${String(at).padStart(2, '0')}`
  return { month, code: `61110000${at}`, on: isoDate(`${month}-20`) }
}

/** What the branch sends for one month, as its files are read. */
export function branchFiles(at: number, people: number) {
  const { month, code } = monthOf(at)
  const head = { NO: '1', 'NO BERKAS': `TAGIHAN-6111-${month}-1`, 'KODE IURAN': code }
  const lines = Array.from({ length: people }, (_, line) => ({
    NO: String(line + 1),
    'KODE IURAN': code,
    'NO KPJ': kpjOf(line),
    'IURAN JKK': '10000',
    'IURAN JKM': '6800',
  }))
  return {
    bill: { ...head, 'BULAN IURAN': month, 'KODE SUMBER': FUND, 'JATUH TEMPO': '15-12-2026' },
    receipt: { ...head, STATUS: 'DITERIMA', 'TANGGAL TERIMA': '21-10-2026', 'NO BUKTI': code },
    lines,
  }
}

/** A month as the product lives it: four use cases, each one transaction. */
export async function liveMonth(
  { run, office }: BenchHouse,
  at: number,
  people: number,
): Promise<LivedMonth> {
  const { on } = monthOf(at)
  const { bill, receipt, lines } = branchFiles(at, people)
  await run((db) => receiveBills(db, office, YEAR, book, [bill], lines))
  await run((db) => payBills(db, office, YEAR, on))
  const [read] = await run((db) => readConfirmation(db, office, [receipt], lines))
  // Six weeks on everybody's next month is unpaid: the guard has its whole work to do.
  const lapsing = await run((db) => readLapsing(db, book, addDays(on, 45)))
  return { confirmed: read?.confirmedPeople ?? 0, lapsing: lapsing.length }
}
