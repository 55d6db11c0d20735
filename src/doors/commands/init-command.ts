import type { Command } from 'commander'
import type { KeyFile } from '#office/keys/key-file.ts'
import { printedShares } from '#office/keys/printed-keys.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { findRegency } from '#office/places/store.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import type { Db } from '#platform/database.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  UsageError,
  withAnyHouse,
} from '../house-command.ts'
import { openOffice, wholeRegency } from '../open-house.ts'
import { shareLines } from './keys-command.ts'

/** `payung init --regency CODE`: database, keys, areas; safe to repeat. */
export function initCommand(): Command {
  return houseCommand('init', 'Menyiapkan pangkalan data dan wilayah sebuah kabupaten').action(
    guarded(async (options: HouseOptions) => {
      await withAnyHouse(options, 'new-keys', async (house, regencyCode) => {
        const scope = wholeRegency(regencyCode, 'command-line')
        const known = await house.app.run(scope, (db: Db<PlaceTables>) =>
          findRegency(db, regencyCode),
        )
        const regency = await house.owner.run(scope, (db: Db<PlaceTables>) => setUpRegency(db))
        if (!regency.ok)
          throw new UsageError(
            `Kabupaten ${regencyCode} tidak ada dalam daftar Kemendagri. Periksa kodenya, misalnya 61.11.`,
          )
        await openOffice(house, regencyCode)
        const { name, provinceName, villages } = regency.value
        process.stdout.write(
          `${name}, ${provinceName}: ${villages} desa dan kelurahan siap. Data: ${house.home}\n`,
        )
        if (house.hasNewKeys || !known) printShares(house.keyFile)
      })
    }),
  )
}

function printShares(keys: KeyFile): void {
  process.stdout.write(
    [
      '',
      'Data pribadi disegel dengan berkas kunci. Cetak dua bagian ini dan simpan di dua tempat yang berbeda.',
      'Tanpa berkas kunci dan tanpa kedua bagian ini, data pribadi tidak dapat dibuka lagi.',
      ...shareLines(printedShares(keys)),
      '',
    ].join('\n'),
  )
}
