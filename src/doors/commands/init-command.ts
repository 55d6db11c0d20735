import type { Command } from 'commander'
import { splitSecret } from '#office/keys/key-shares.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import type { Db } from '#platform/database.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  UsageError,
  withHouse,
} from '../house-command.ts'
import { openOffice, wholeRegency } from '../open-house.ts'

/** `payung init --regency CODE`: database, keys, areas; safe to repeat. */
export function initCommand(): Command {
  return houseCommand('init', 'Menyiapkan pangkalan data dan wilayah sebuah kabupaten').action(
    guarded(async (options: HouseOptions) => {
      await withHouse(options, async (house, regencyCode) => {
        const scope = wholeRegency(regencyCode, 'command-line')
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
        if (house.hasNewKeys) printShares(house.keyFile.masterKey)
      })
    }),
  )
}

function printShares(masterKey: string): void {
  const [first, second] = splitSecret(Buffer.from(masterKey, 'base64'))
  process.stdout.write(
    [
      '',
      'Kunci data baru dibuat. Cetak dua bagian ini dan simpan di dua tempat yang berbeda.',
      'Tanpa berkas kunci dan tanpa kedua bagian ini, data pribadi tidak dapat dibuka lagi.',
      `Bagian 1: ${first}`,
      `Bagian 2: ${second}`,
      '',
    ].join('\n'),
  )
}
