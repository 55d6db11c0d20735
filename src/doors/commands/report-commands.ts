import { Command } from 'commander'
import { checkBooks } from '#journey/report/check-books.ts'
import { measureFigures, traceFigure } from '#journey/report/trace-figure.ts'
import { today } from '#vocabulary/clock.ts'
import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { systemClock } from '../open-house.ts'
import { openRuleBook } from '../year-steps.ts'

interface ReportOptions extends HouseOptions {
  readonly year?: string
  readonly on?: string
}

/** `payung report figures | trace ID | check`: every number with its rows, and the books held against their laws. */
export function reportCommand(): Command {
  const report = new Command('report').description('Angka, jejaknya, dan pemeriksaan pembukuan')
  report.addCommand(
    reportPart('figures', 'Semua angka satu tahun dengan sidik barisnya').action(
      guarded(async (options: ReportOptions) =>
        printJson(
          await inOffice(options, async (db) => [
            ...(
              await measureFigures(db, await openRuleBook(db), yearOf(options), dayOf(options))
            ).values(),
          ]),
        ),
      ),
    ),
  )
  report.addCommand(
    reportPart('trace', 'Satu angka dengan perintah SQL dan semua baris di belakangnya')
      .argument('<id>', 'nama angka, misalnya protected')
      .action(
        guarded(async (id: string, options: ReportOptions) => {
          const trace = await inOffice(options, async (db) =>
            traceFigure(db, await openRuleBook(db), yearOf(options), dayOf(options), id),
          )
          if (!trace.ok)
            throw new UsageError(
              `Angka "${id}" tidak ada. Pilih salah satu: ${trace.refusal.known.join(', ')}.`,
            )
          printJson(trace.value)
        }),
      ),
  )
  report.addCommand(
    reportPart('check', 'Memeriksa pembukuan; keluar dengan 1 bila ada yang tidak cocok').action(
      guarded(async (options: ReportOptions) => {
        const checked = await inOffice(options, (db) => checkBooks(db, yearOf(options)))
        printJson(checked)
        if (checked.some((one) => !one.isFine)) process.exitCode = 1
      }),
    ),
  )
  return report
}

function reportPart(name: string, description: string): Command {
  return houseCommand(name, description)
    .option('--year <year>', 'tahun program (tanpa ini: tahun dari --on, atau tahun ini)')
    .option('--on <date>', 'hari yang ditanyakan (YYYY-MM-DD)')
}

function yearOf({ year, on }: ReportOptions): number {
  const text = year ?? (on ?? today(systemClock)).slice(0, 4)
  const number = Number(text)
  if (!Number.isInteger(number) || number < 2000 || number > 2100)
    throw new UsageError(`Tahun "${text}" keliru. Tulis misalnya --year 2026.`)
  return number
}

/** Without a day a past year is asked about its last day. */
function dayOf(options: ReportOptions): IsoDate {
  const now = today(systemClock)
  const end = `${yearOf(options)}-12-31`
  const day = options.on ?? (end < now ? end : now)
  if (!isIsoDate(day)) throw new UsageError(`Tanggal "${day}" keliru. Tulis YYYY-MM-DD.`)
  return day
}
