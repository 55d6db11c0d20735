import type { Command } from 'commander'
import { loadAreas } from '#office/places/set-up-regency.ts'
import { copyIn } from '#platform/copy/copy-in.ts'
import { copyOut } from '#platform/copy/copy-out.ts'
import { readManifest } from '#platform/copy/manifest.ts'
import { explainCopyRefusal } from '#platform/copy/refusal.ts'
import { timestamp } from '#vocabulary/clock.ts'
import {
  DEMO_DATABASE,
  guarded,
  type HouseOptions,
  houseCommand,
  printJson,
  UsageError,
  withAnyHouse,
  withHouse,
} from '../house-command.ts'
import { type House, openOffice, wholeRegency } from '../open-house.ts'

/** `payung backup --out FOLDER`: every row of the regency as of one moment. The key file is not part of it. */
export function backupCommand(): Command {
  return houseCommand('backup', 'Menyalin seluruh data kabupaten ke sebuah folder')
    .requiredOption('--out <folder>', 'folder yang belum ada')
    .action(
      guarded(async (options: HouseOptions & { out: string }) => {
        await withHouse(options, async (house, regencyCode) => {
          const written = await copyOut({
            url: ownerUrl(house, options),
            regencyCode,
            folder: options.out,
            madeAt: timestamp(house.clock),
          })
          if (!written.ok) throw new UsageError(explainCopyRefusal(written.refusal))
          printJson({ folder: options.out, tables: written.value.tables.length })
        })
      }),
    )
}

/** `payung restore FOLDER`: also on a machine that has nothing yet but the key file. */
export function restoreCommand(): Command {
  return houseCommand('restore', 'Mengembalikan data kabupaten dari sebuah salinan')
    .argument('<folder>', 'folder yang ditulis oleh payung backup')
    .action(
      guarded(async (folder: string, options: HouseOptions) => {
        await withAnyHouse(options, 'with-keys', async (house) => {
          const manifest = await readManifest(folder)
          if (!manifest.ok) throw new UsageError(explainCopyRefusal(manifest.refusal))
          const { regencyCode } = manifest.value
          await house.owner.run(wholeRegency(regencyCode, 'command-line'), loadAreas)
          const read = await copyIn({ url: ownerUrl(house, options), folder })
          if (!read.ok) throw new UsageError(explainCopyRefusal(read.refusal))
          await openOffice(house, regencyCode)
          printJson({ regency: read.value.regencyCode, tables: read.value.tables.length })
        })
      }),
    )
}

function ownerUrl(house: House, options: HouseOptions): string {
  return house.server.url(options.demo ? DEMO_DATABASE : house.server.database, 'owner')
}
