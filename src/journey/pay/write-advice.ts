import type { Office } from '#office/context.ts'
import type { Db } from '#platform/database.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import {
  adviceHeadings,
  type OutFile,
  type OutLine,
  writeDay,
  writeOutFile,
} from '../enrol/exchange/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import type { PaidBill } from './pay-bills.ts'

/** Tells the branch which payment codes were paid: one line per code, the whole amount of the code. */
export function writePaymentAdvice(
  db: Db<EnrolTables>,
  office: Office,
  year: number,
  paidOn: IsoDate,
  paid: readonly PaidBill[],
): Promise<OutFile> {
  const rows = paid.map(
    (one): OutLine<typeof adviceHeadings> => ({
      'KODE IURAN': one.bill.payment_code,
      'BULAN IURAN': one.bill.month,
      'KODE SUMBER': one.bill.fund_id,
      'NO SP2D': one.sp2d,
      'TANGGAL BAYAR': writeDay(paidOn),
      'JUMLAH PESERTA': String(one.bill.people),
      'IURAN JKK': String(one.bill.jkk_rupiah),
      'IURAN JKM': String(one.bill.jkm_rupiah),
      JUMLAH: String(one.rupiah),
    }),
  )
  return writeOutFile(db, office, 'payment-advice', year, adviceHeadings, rows)
}
