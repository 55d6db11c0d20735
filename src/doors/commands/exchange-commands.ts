import type { Command } from 'commander'
import { writeRosterChanges } from '#journey/enrol/change-roster.ts'
import { sayAnswerFile } from '#journey/enrol/read-answer-file.ts'
import { readRegistrationReply } from '#journey/enrol/read-registration-reply.ts'
import { registerMembers, type ToRegister } from '#journey/enrol/register-members.ts'
import { findLatestRun, listGrants } from '#journey/fund/store.ts'
import { objectToBills } from '#journey/pay/object-bill.ts'
import { payBills } from '#journey/pay/pay-bills.ts'
import { readConfirmation } from '#journey/pay/read-confirmation.ts'
import { receiveBills } from '#journey/pay/receive-bill.ts'
import { writePaymentAdvice } from '#journey/pay/write-advice.ts'
import { getRegency, listPlaces } from '#office/places/store.ts'
import { scopeOf } from '#platform/database.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { openRuleBook } from '../year-steps.ts'
import { dayIn, type ExchangeOptions, put, table, text, yearIn } from './exchange-files.ts'

/** `payung enrol register|reply|changes`: files to and from the branch, docs/exchange.md. */
export function enrolCommand(): Command {
  return houseCommand('enrol', 'Berkas pendaftaran dan mutasi dengan kantor cabang')
    .addCommand(
      outCommand('register', 'Menulis berkas pendaftaran dari pembagian terakhir').action(
        guarded(async (options: ExchangeOptions) => {
          const year = yearIn(options.year)
          const file = await inOffice(options, async (db, office) => {
            const { regencyCode } = scopeOf(db)
            const run = await findLatestRun(db, regencyCode, year)
            if (!run) throw new UsageError('Belum ada pembagian dana tahun ini.')
            const granted = Map.groupBy(
              await listGrants(db, regencyCode, run.id),
              (row) => row.worker_id,
            )
            const people = [...granted].map(
              ([workerId, rows]): ToRegister => ({
                workerId,
                spells: rows.map((row) => ({
                  fundId: row.fund_id,
                  from: row.from_month,
                  to: row.to_month,
                })),
              }),
            )
            const places = await listPlaces(db, regencyCode)
            const regency = await getRegency(db, regencyCode)
            const name = (code: string) => places.get(code)?.name ?? code
            return registerMembers(db, office, year, people, {
              village: name,
              district: (code) => name(code.slice(0, 8)),
              regency: regency.name,
              province: regency.province_name,
            })
          })
          await put(options.out, file)
        }),
      ),
    )
    .addCommand(
      houseCommand('reply', 'Membaca balasan pendaftaran baris demi baris')
        .argument('<file>', 'berkas BALASAN')
        .requiredOption('--number <text>', 'nomor berkas pendaftaran yang dijawab')
        .action(
          guarded(async (path: string, options: HouseOptions & { number: string }) => {
            const content = await text(path)
            const read = await inOffice(options, (db, office) =>
              readRegistrationReply(db, office, options.number, content),
            )
            if (!read.ok) throw new UsageError(sayAnswerFile(path, read.refusal))
            const { isNew, accepted, refused, faults, unanswered } = read.value
            printJson({ isNew, accepted, refused, faults, unanswered })
          }),
        ),
    )
    .addCommand(
      outCommand('changes', 'Menulis berkas mutasi yang belum dikirim').action(
        guarded(async (options: ExchangeOptions) => {
          const year = yearIn(options.year)
          const file = await inOffice(options, (db, office) => writeRosterChanges(db, office, year))
          if (file) await put(options.out, file)
          else printJson({ rows: 0 })
        }),
      ),
    )
}

/** `payung pay bill|advice|confirm` */
export function payCommand(): Command {
  return houseCommand('pay', 'Tagihan, pembayaran, dan konfirmasi iuran')
    .addCommand(
      outCommand('bill', 'Menerima tagihan; selisih ditulis sebagai berkas sanggah')
        .argument('<summary>', 'berkas TAGIHAN …-RINGKAS.csv')
        .argument('<lines>', 'berkas TAGIHAN ….csv')
        .action(
          guarded(async (summary: string, lines: string, options: ExchangeOptions) => {
            const year = yearIn(options.year)
            const heads = await table(summary, ['KODE IURAN', 'BULAN IURAN', 'KODE SUMBER'])
            const rows = await table(lines, ['KODE IURAN', 'NO KPJ', 'IURAN JKK', 'IURAN JKM'])
            const { bills, objection } = await inOffice(options, async (db, office) => {
              const book = await openRuleBook(db)
              const received = await receiveBills(db, office, year, book, heads, rows)
              return {
                bills: received,
                objection: await objectToBills(db, office, year, received, rows),
              }
            })
            if (objection) await put(options.out, objection)
            printJson(
              bills.map(({ paymentCode, month, fundId, people, rupiah, differences }) => ({
                paymentCode,
                month,
                fundId,
                people,
                rupiah,
                differences: differences.length,
              })),
            )
          }),
        ),
    )
    .addCommand(
      outCommand('advice', 'Membayar tagihan yang cocok dan menulis berkas pembayaran')
        .requiredOption('--on <date>', 'hari pembayaran, YYYY-MM-DD')
        .action(
          guarded(async (options: ExchangeOptions & { on: string }) => {
            const [year, on] = [yearIn(options.year), dayIn(options.on)]
            const { file, paid, held } = await inOffice(options, async (db, office) => {
              const outcome = await payBills(db, office, year, on)
              const advice =
                outcome.paid.length > 0
                  ? await writePaymentAdvice(db, office, year, on, outcome.paid)
                  : undefined
              return { file: advice, ...outcome }
            })
            if (file) await put(options.out, file)
            printJson({
              paid: paid.length,
              rupiah: paid.reduce((sum, one) => sum + one.rupiah, 0),
              held: held.map(({ bill, reason, missingRupiah }) => ({
                month: bill.month,
                fund: bill.fund_id,
                reason,
                missingRupiah,
              })),
            })
          }),
        ),
    )
    .addCommand(
      houseCommand('confirm', 'Membaca konfirmasi pembayaran')
        .argument('<summary>', 'berkas KONFIRMASI ….csv')
        .argument('<lines>', 'berkas KONFIRMASI …-RINCI.csv')
        .action(
          guarded(async (summary: string, lines: string, options: HouseOptions) => {
            const heads = await table(summary, ['KODE IURAN', 'STATUS', 'NO BUKTI'])
            const rows = await table(lines, ['KODE IURAN', 'NO KPJ'])
            printJson(
              await inOffice(options, (db, office) => readConfirmation(db, office, heads, rows)),
            )
          }),
        ),
    )
}

function outCommand(name: string, description: string): Command {
  return houseCommand(name, description)
    .requiredOption('--year <year>', 'tahun program')
    .requiredOption('--out <folder>', 'folder tempat berkas ditulis')
}
