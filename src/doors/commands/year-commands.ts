import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import * as z from 'zod'
import { OBJECTIVES } from '#journey/fund/allocate/index.ts'
import { sayPromisedCeiling } from '#journey/fund/budget/ceiling-sentences.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { issueDecree } from '#journey/fund/decree/issue-decree.ts'
import { findLatestRun } from '#journey/fund/store.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { scopeOf } from '#platform/database.ts'
import { fileFault } from '#platform/file-fault.ts'
import { speakIndonesian } from '#platform/zod-words.ts'
import { today } from '#vocabulary/clock.ts'
import { type IsoDate, isIsoDate } from '#vocabulary/iso-date.ts'
import { isMonth, month } from '#vocabulary/month.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { systemClock } from '../open-house.ts'
import { allocateStep, decideStep, verifyStep } from '../year-steps.ts'
import { replayCommand, reviseCommand, shareCommand } from './fund-commands.ts'
import { reallocateCommand } from './rest-commands.ts'

interface YearOptions extends HouseOptions {
  readonly year: string
  readonly on?: string
}

/** `payung verify --year 2026`: the coded checks over everybody received. */
export function verifyYearCommand(): Command {
  return yearCommand('verify', 'Memeriksa semua usulan yang diterima').action(
    guarded(async (options: YearOptions) =>
      printJson(
        await inOffice(options, (db, office) =>
          verifyStep(db, office, yearOf(options), dayOf(options)),
        ),
      ),
    ),
  )
}

export function decideYearCommand(): Command {
  return yearCommand('decide', 'Memutuskan siapa yang boleh dilindungi').action(
    guarded(async (options: YearOptions) =>
      printJson(
        await inOffice(options, (db, office) =>
          decideStep(db, office, yearOf(options), dayOf(options)),
        ),
      ),
    ),
  )
}

const Months = z.string().refine(isMonth, 'bulan ditulis YYYY-MM')

const Certainty = z
  .enum(['verified', 'press', 'derived', 'assumed', 'to-be-confirmed'])
  .default('to-be-confirmed')

const Funds = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    kind: z.string().min(1),
    payer: z.string().min(1),
    ceilingRupiah: z.number().int().nonnegative(),
    from: Months,
    to: Months,
    accepts: z.array(z.array(z.string())),
    isLastResort: z.boolean().default(false),
    arrivals: z
      .array(z.strictObject({ month: Months, rupiah: z.number().int().nonnegative() }))
      .nullable()
      .default(null),
    accountJkk: z.string().default('perlu dikonfirmasi'),
    accountJkm: z.string().default('perlu dikonfirmasi'),
    legalBasis: z.string().default(''),
    status: Certainty,
    source: z.string().default(''),
    rules: z.array(z.string()).default([]),
    pool: z
      .strictObject({
        rupiah: z.number().int().nonnegative(),
        otherRupiah: z.number().int().nonnegative(),
        ruleId: z.string(),
      })
      .nullable()
      .default(null),
    documents: z
      .array(
        z.strictObject({
          code: z.string().min(1),
          name: z.string().min(1),
          dueOn: z.iso.date(),
          doneOn: z.iso.date().nullable().default(null),
          status: Certainty,
          source: z.string().default(''),
        }),
      )
      .default([]),
    revenue: z
      .array(
        z.strictObject({
          month: Months,
          targetRupiah: z.number().int().nonnegative(),
          realisedRupiah: z.number().int().nonnegative().nullable().default(null),
        }),
      )
      .default([]),
  }),
)

const Policy = z.strictObject({
  period: z.strictObject({ from: Months, to: Months }),
  graceMonths: z.number().int().nonnegative().default(3),
  villageMinimum: z.number().int().nonnegative().default(0),
  objective: z.array(z.enum(OBJECTIVES)).default([...OBJECTIVES]),
  newMembersFrom: Months,
})

/** `payung fund enter|allocate|decree` */
export function fundCommand(): Command {
  const fund = houseCommand('fund', 'Sumber dana, pembagian, dan keputusan')
  fund.addCommand(
    yearCommand('enter', 'Memasukkan sumber dana dari berkas JSON')
      .argument('<funds>', 'berkas JSON')
      .action(
        guarded(async (path: string, options: YearOptions) => {
          const funds = await readJson(path, Funds)
          const entered = await inOffice(options, (db, office) =>
            enterFunds(db, office, yearOf(options), funds),
          )
          if (!entered.ok) throw new UsageError(sayPromisedCeiling(entered.refusal))
          printJson({ funds: funds.length })
        }),
      ),
  )
  fund.addCommand(
    yearCommand('allocate', 'Membagi dana dan menyimpan buktinya')
      .requiredOption('--policy <file>', 'kebijakan (JSON)')
      .action(
        guarded(async (options: YearOptions & { policy: string }) => {
          const read = await readJson(options.policy, Policy)
          const policy = {
            ...read,
            period: { from: month(read.period.from), to: month(read.period.to) },
            newMembersFrom: month(read.newMembersFrom),
          }
          const outcome = await inOffice(options, (db, office) =>
            allocateStep(db, office, yearOf(options), policy),
          )
          const { runId, coveredPeople, leftPeople, result } = outcome
          printJson({
            runId,
            coveredPeople,
            leftPeople,
            status: result.status,
            objective: result.objective,
          })
        }),
      ),
  )
  fund.addCommand(replayCommand())
  fund.addCommand(reviseCommand())
  fund.addCommand(shareCommand())
  fund.addCommand(reallocateCommand())
  fund.addCommand(
    yearCommand('decree', 'Menetapkan keputusan atas pembagian terakhir dan menjanjikan bulannya')
      .requiredOption('--number <text>', 'nomor keputusan')
      .option('--list <file>', 'tulis daftar beku sebagai JSON')
      .action(
        guarded(async (options: YearOptions & { number: string; list?: string }) => {
          const decree = await inOffice(options, async (db, office) => {
            const run = await findLatestRun(db, scopeOf(db).regencyCode, yearOf(options))
            if (!run)
              throw new UsageError(
                'Belum ada pembagian dana tahun ini. Jalankan payung fund allocate.',
              )
            const order = {
              year: yearOf(options),
              runId: run.id,
              number: options.number,
              decidedOn: dayOf(options),
            }
            const issued = await issueDecree(db, office, order)
            if (!issued.ok) throw new UsageError(REFUSED[issued.refusal.code])
            await promiseRun(db, office, run.id)
            return issued.value
          })
          const { lines, ...head } = decree
          if (options.list) await writeFile(options.list, `${JSON.stringify(lines, null, 2)}\n`)
          printJson(head)
        }),
      ),
  )
  return fund
}

const REFUSED = {
  'number-taken': 'Nomor keputusan ini sudah dipakai. Pakai nomor lain.',
  'nobody-granted': 'Pembagian ini tidak menjangkau siapa pun, jadi tidak ada yang ditetapkan.',
} as const

function yearCommand(name: string, description: string): Command {
  return houseCommand(name, description)
    .requiredOption('--year <year>', 'tahun program')
    .option('--on <date>', 'hari keputusan, YYYY-MM-DD (biasanya hari ini)')
}

function yearOf({ year }: YearOptions): number {
  if (!/^20\d{2}$/.test(year)) throw new UsageError(`Tahun "${year}" keliru. Tulis misalnya 2026.`)
  return Number(year)
}

function dayOf({ on }: YearOptions): IsoDate {
  if (on === undefined) return today(systemClock)
  if (!isIsoDate(on)) throw new UsageError(`Tanggal "${on}" tidak ada. Tulis YYYY-MM-DD.`)
  return on
}

async function readJson<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
): Promise<z.output<Shape>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} tidak dapat dibaca: ${fileFault(error) ?? error.message}.`)
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UsageError(`${path} bukan JSON yang utuh.`)
  }
  speakIndonesian()
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new UsageError(`${path}, ${issue?.path.join('.') || 'isi'}: ${issue?.message}`)
}
