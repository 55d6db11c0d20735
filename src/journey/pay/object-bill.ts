import { recordEvent } from '#office/audit/record-event.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Office } from '#office/context.ts'
import { openFacts } from '#office/private-facts.ts'
import { type Db, scopeOf } from '#platform/database.ts'
import {
  type OutFile,
  type OutLine,
  objectionHeadings,
  writeOutFile,
} from '../enrol/exchange/index.ts'
import { listMemberships } from '../enrol/store.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { listWorkersById } from '../match/store.ts'
import type { MatchTables } from '../match/tables.ts'
import type { ReceivedBill } from './receive-bill.ts'
import type { DifferenceKind } from './tables.ts'

const WORDS: Readonly<Record<DifferenceKind, string>> = {
  'not-promised': 'BUKAN PESERTA',
  'not-billed': 'TIDAK DITAGIH',
  amount: 'NOMINAL',
  twice: 'GANDA',
}

/** Writes the objection to bills that differ from what was promised; `lines` are the branch's own, to name people it knows and we do not. */
export async function objectToBills(
  db: Db<EnrolTables & MatchTables & AuditTables>,
  office: Office,
  year: number,
  bills: readonly ReceivedBill[],
  lines: readonly Readonly<Record<string, string>>[],
): Promise<OutFile | undefined> {
  const { regencyCode } = scopeOf(db)
  const disputed = bills.flatMap((bill) =>
    bill.differences.map((difference) => ({ bill, difference })),
  )
  if (disputed.length === 0) return undefined
  const ids = disputed.flatMap(({ difference }) => difference.workerId ?? [])
  const workers = new Map((await listWorkersById(db, regencyCode, ids)).map((row) => [row.id, row]))
  const kpjs = new Map(
    (await listMemberships(db, regencyCode)).map((row) => [
      row.worker_id,
      row.kpj_enc ? office.keys.open(row.kpj_enc, row.key_version) : '',
    ]),
  )
  const billedLine = new Map(lines.map((line) => [`${line['KODE IURAN']} ${line['NO']}`, line]))
  const rows = disputed.map(({ bill, difference }): OutLine<typeof objectionHeadings> => {
    const worker = difference.workerId ? workers.get(difference.workerId) : undefined
    const theirs = billedLine.get(`${bill.paymentCode} ${difference.no ?? ''}`)
    return {
      'KODE IURAN': bill.paymentCode,
      'BULAN IURAN': bill.month,
      'KODE SUMBER': bill.fundId,
      'JENIS SANGGAH': WORDS[difference.kind],
      'NO KPJ': (worker && kpjs.get(worker.id)) ?? theirs?.['NO KPJ'] ?? '',
      NIK: worker ? openFacts(office.keys, worker).nik : (theirs?.['NIK'] ?? ''),
      'NAMA LENGKAP': worker?.name ?? theirs?.['NAMA LENGKAP'] ?? '',
      'JUMLAH SEHARUSNYA': String(difference.promisedRupiah),
      KETERANGAN: '',
    }
  })
  const file = await writeOutFile(db, office, 'objection', year, objectionHeadings, rows)
  await recordEvent(db, office, 'bill-objected', { file: file.number, lines: rows.length })
  return file
}
