import type { Command } from 'commander'
import { findDeaths, type KnownDeath } from '#journey/claim/find-deaths.ts'
import { readOutcomes } from '#journey/claim/read-outcomes.ts'
import { reassessClaims } from '#journey/claim/reassess-claims.ts'
import { submitClaims } from '#journey/claim/submit-claims.ts'
import { sayAnswerFile } from '#journey/enrol/read-answer-file.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { openRuleBook } from '../year-steps.ts'
import { type ExchangeOptions, put, table, text, yearIn } from './exchange-files.ts'

/** `payung claim find | submit | outcome` */
export function claimCommand(): Command {
  return houseCommand('claim', 'Kematian ditemukan, santunan dihitung, klaim diajukan dan dijawab')
    .addCommand(
      houseCommand('find', 'Mencocokkan daftar kematian dengan peserta dan membuka kasusnya')
        .argument('<deaths>', 'CSV: nik, died_on (YYYY-MM-DD), cause (work-accident atau lain)')
        .action(
          guarded(async (path: string, options: HouseOptions) => {
            const deaths = (await table(path, ['nik', 'died_on'])).map((row, at) =>
              deathOf(path, row, at + 2),
            )
            const search = await inOffice(options, async (db, office) =>
              findDeaths(db, office, deaths, await openRuleBook(db)),
            )
            printJson({
              found: search.found.map(({ caseId, name, event, eventOn, entitlement }) => ({
                caseId,
                name,
                event,
                eventOn,
                answer: entitlement.answer,
              })),
              known: search.known,
              conflicts: search.conflicts.length,
              strangers: search.strangers,
            })
          }),
        ),
    )
    .addCommand(
      houseCommand('submit', 'Menulis berkas klaim dari kasus yang berkasnya lengkap')
        .requiredOption('--year <year>', 'tahun program')
        .requiredOption('--out <folder>', 'folder tempat berkas ditulis')
        .action(
          guarded(async (options: ExchangeOptions) => {
            const file = await inOffice(options, async (db, office) => {
              await reassessClaims(db, office, await openRuleBook(db))
              return submitClaims(db, office, yearIn(options.year))
            })
            if (file) await put(options.out, file)
            else printJson({ rows: 0 })
          }),
        ),
    )
    .addCommand(
      houseCommand('outcome', 'Membaca hasil klaim dari kantor cabang baris demi baris')
        .argument('<file>', 'berkas HASIL')
        .requiredOption('--number <text>', 'nomor berkas klaim yang dijawab')
        .action(
          guarded(async (path: string, options: HouseOptions & { number: string }) => {
            const content = await text(path)
            const read = await inOffice(options, (db, office) =>
              readOutcomes(db, office, options.number, content),
            )
            if (!read.ok) throw new UsageError(sayAnswerFile(path, read.refusal))
            printJson(read.value)
          }),
        ),
    )
}

function deathOf(path: string, row: Readonly<Record<string, string>>, line: number): KnownDeath {
  const [nik = '', diedOn = ''] = [row['nik'], row['died_on']]
  if (!/^\d{16}$/.test(nik))
    throw new UsageError(`${path} baris ${line}: kolom nik harus 16 angka.`)
  if (!isIsoDate(diedOn))
    throw new UsageError(`${path} baris ${line}: kolom died_on harus YYYY-MM-DD.`)
  const isWorkAccident = row['cause'] === 'work-accident'
  return { nik, diedOn, isWorkAccident, foundBy: 'death-list' }
}
