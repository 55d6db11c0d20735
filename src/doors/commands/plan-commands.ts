import type { Command } from 'commander'
import { buildScenario } from '#journey/plan/build-scenario.ts'
import { runPlan } from '#journey/plan/run-plan.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { openRuleBook } from '../year-steps.ts'
import { dayIn, save, yearIn } from './exchange-files.ts'

interface PlanOptions extends HouseOptions {
  readonly year: string
  readonly on: string
  readonly years: string
  readonly paths: string
  readonly seed: string
  readonly firstMonth: string
  readonly out?: string
}

/** `payung plan`: the next years from where the books stand, kept with its scenario. */
export function planCommand(): Command {
  return houseCommand('plan', 'Menghitung tahun-tahun berikutnya dari keadaan buku')
    .requiredOption('--year <year>', 'tahun program yang menjadi pangkal')
    .requiredOption('--on <date>', 'keadaan buku pada tanggal ini, YYYY-MM-DD')
    .option('--years <count>', 'banyaknya tahun ke depan', '5')
    .option('--paths <count>', 'banyaknya jalan yang disimulasikan', '1000')
    .option('--seed <number>', 'bibit bilangan acak', '1')
    .option('--first-month <month>', 'bulan pertama iuran peserta baru, 1 sampai 12', '4')
    .option('--out <file>', 'tulis skenario dan hasilnya ke file JSON ini')
    .action(
      guarded(async (options: PlanOptions) => {
        const year = yearIn(options.year)
        const wanted = {
          years: countIn('--years', options.years, 30),
          paths: countIn('--paths', options.paths, 100_000),
          seed: countIn('--seed', options.seed, Number.MAX_SAFE_INTEGER),
          firstMonth: countIn('--first-month', options.firstMonth, 12),
        }
        const plan = await inOffice(options, async (db, office) => {
          const book = await openRuleBook(db)
          const scenario = await buildScenario(db, book, year, dayIn(options.on), wanted)
          if (!scenario) throw new UsageError(`Belum ada pembagian dana tahun ${year}.`)
          const run = await runPlan(db, office, scenario)
          if (!run.ok) throw new UsageError(run.refusal)
          return run.value
        })
        if (options.out) await save(options.out, `${JSON.stringify(plan.result, null, 2)}\n`)
        printJson({
          id: plan.id,
          scenarioSha256: plan.result.scenarioHash,
          years: plan.result.years.map(({ year: each, series }) => ({
            year: each,
            members: series['members'],
            promiseKeptSoFar: series['promiseKeptSoFar']?.mean,
          })),
        })
      }),
    )
}

function countIn(option: string, written: string, most: number): number {
  const count = Number(written)
  if (Number.isSafeInteger(count) && count >= 1 && count <= most) return count
  throw new UsageError(`${option} "${written}" keliru. Tulis bilangan bulat 1 sampai ${most}.`)
}
