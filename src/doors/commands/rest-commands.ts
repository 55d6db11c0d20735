import type { Command } from 'commander'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { sayRestRefusal } from '#journey/fund/rest/rest-sentences.ts'
import { today } from '#vocabulary/clock.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { isMonth } from '#vocabulary/month.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { foreseeRestStep, type RestStepRefusal, reallocateStep } from '../rest-step.ts'

interface RestOptions extends HouseOptions {
  readonly year: string
  readonly from?: string
  readonly scenario?: string
  readonly number?: string
  readonly reason?: string
  readonly on?: string
}

/** `payung fund reallocate`: the rest of the year anew; with a number and a reason it is decreed, without them only foreseen. */
export function reallocateCommand(): Command {
  return houseCommand('reallocate', 'Membagi ulang sisa tahun; yang sudah ditagih tetap')
    .requiredOption('--year <year>', 'tahun program')
    .option('--from <month>', 'bulan pertama, YYYY-MM (biasanya bulan bebas pertama)')
    .option('--scenario <id>', 'ikuti kebijakan skenario tersimpan')
    .option('--number <text>', 'nomor keputusan perubahan; tanpa ini hanya diperkirakan')
    .option('--reason <text>', 'alasan perubahan')
    .option('--on <date>', 'hari keputusan, YYYY-MM-DD (biasanya hari ini)')
    .action(
      guarded(async (options: RestOptions) => {
        const { from = null, scenario = null, number, reason = '' } = options
        if (from !== null && !isMonth(from))
          throw new UsageError(`Bulan "${from}" tidak ada. Tulis YYYY-MM.`)
        if (number !== undefined && reason.trim().length < 5)
          throw new UsageError('Tulis alasannya dengan --reason.')
        printJson(
          await inOffice(options, async (db, office) => {
            const decidedOn = options.on ?? today(office.clock)
            if (!isIsoDate(decidedOn))
              throw new UsageError(`Tanggal "${decidedOn}" tidak ada. Tulis YYYY-MM-DD.`)
            const order = { year: Number(options.year), from, scenarioId: scenario }
            const seen = await foreseeRestStep(db, office, order, allocate)
            if (!seen.ok) throw new UsageError(say(seen.refusal))
            const { foreseen } = seen.value
            const told = {
              from: foreseen.rest.from,
              resultSha256: foreseen.resultSha256,
              monthsBefore: foreseen.monthsBefore,
              monthsAfter: foreseen.monthsAfter,
              changes: countKinds(foreseen.changes.map(({ kind }) => kind)),
            }
            if (number === undefined) return told
            const seenResultSha256 = foreseen.resultSha256
            const confirmed = { number, reason, decidedOn, seenResultSha256 }
            const done = await reallocateStep(db, office, seen.value, confirmed)
            // Thrown inside the transaction, so that nothing of it stays.
            if (!done.ok) throw new UsageError(say(done.refusal))
            const { decree, runId, revises } = done.value
            return { ...told, runId, revises, number: decree.number, people: decree.people }
          }),
        )
      }),
    )
}

function say(refusal: RestStepRefusal): string {
  return refusal.code === 'no-such-scenario'
    ? `Skenario ${refusal.id} tidak ada.`
    : sayRestRefusal(refusal)
}

function countKinds(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
