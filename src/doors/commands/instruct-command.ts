import type { Command } from 'commander'
import { instructVillages } from '#journey/register/instruct-villages.ts'
import { listPlaces } from '#office/places/store.ts'
import { scopeOf } from '#platform/database.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { dayIn, yearIn } from './exchange-files.ts'

interface InstructOptions extends HouseOptions {
  readonly year: string
  readonly letter: string
  readonly on: string
  readonly deadline: string
  readonly target: string
  readonly village?: readonly string[]
}

/** `payung instruct`: the bupati's letter to the village heads, with a target and a day each. */
export function instructCommand(): Command {
  return houseCommand('instruct', 'Mencatat instruksi bupati kepada kepala desa')
    .requiredOption('--year <year>', 'tahun program')
    .requiredOption('--letter <number>', 'nomor surat')
    .requiredOption('--on <date>', 'tanggal surat, YYYY-MM-DD')
    .requiredOption('--deadline <date>', 'batas mengirim usulan, YYYY-MM-DD')
    .requiredOption('--target <people>', 'sasaran orang tiap desa')
    .option('--village <code...>', 'desa yang diinstruksikan; tanpa ini, semua desa')
    .action(
      guarded(async (options: InstructOptions) => {
        const targetPeople = Number(options.target)
        if (!Number.isSafeInteger(targetPeople) || targetPeople < 1)
          throw new UsageError(
            `Sasaran "${options.target}" keliru. Tulis bilangan bulat di atas nol.`,
          )
        const [issuedOn, deadlineOn] = [dayIn(options.on), dayIn(options.deadline)]
        if (deadlineOn < issuedOn)
          throw new UsageError(`Batas ${deadlineOn} lebih awal daripada surat ${issuedOn}.`)
        const villages = await inOffice(options, async (db, office) => {
          const places = await listPlaces(db, scopeOf(db).regencyCode)
          const known = [...places.values()].filter((one) => one.level === 'village')
          const wanted = options.village ?? known.map((one) => one.code)
          const strange = wanted.filter((code) => places.get(code)?.level !== 'village')
          if (strange.length > 0)
            throw new UsageError(`Tidak ada desa berkode ${strange.join(', ')} di kabupaten ini.`)
          await instructVillages(
            db,
            office,
            yearIn(options.year),
            { number: options.letter, issuedOn },
            wanted.map((villageCode) => ({ villageCode, targetPeople, deadlineOn })),
          )
          return wanted.length
        })
        printJson({ villages, targetPeople, deadlineOn })
      }),
    )
}
