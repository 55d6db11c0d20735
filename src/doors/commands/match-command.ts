import type { Command } from 'commander'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  withHouse,
} from '../house-command.ts'
import { sweepStep } from '../sweep-step.ts'
import { matchStep } from '../year-steps.ts'
import { yearIn } from './exchange-files.ts'
import { outsideCommand } from './outside-commands.ts'

/** `payung match --year 2026`, `payung match known`, `payung match outside …` */
export function matchCommand(): Command {
  return houseCommand('match', 'Mencari orang yang sama dan yang berbeda')
    .option('--year <year>', 'tahun program yang usulannya dicocokkan')
    .action(
      guarded(async (options: HouseOptions & { year?: string }) => {
        const year = yearIn(options.year ?? '')
        printJson(await inOffice(options, (db, office) => matchStep(db, office, year)))
      }),
    )
    .addCommand(
      houseCommand(
        'known',
        'Membandingkan semua orang yang sudah dikenal; dapat dilanjutkan',
      ).action(
        guarded(async (options: HouseOptions) =>
          printJson(
            await withHouse(options, (house, regencyCode) =>
              sweepStep(house, regencyCode, 'baris perintah', ({ rowsDone, rowsAll }) =>
                process.stderr.write(`${rowsDone} dari ${rowsAll} orang\n`),
              ),
            ),
          ),
        ),
      ),
    )
    .addCommand(outsideCommand())
}
