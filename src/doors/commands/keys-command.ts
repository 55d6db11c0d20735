import { Command } from 'commander'
import { loadKeyFile, writeKeyFile } from '#office/keys/key-file.ts'
import { keysFromShares, printedShares } from '#office/keys/printed-keys.ts'
import { payungHome } from '#platform/home.ts'
import { guarded, UsageError } from '../house-command.ts'
import { text } from './exchange-files.ts'

/** `payung keys print | restore FILE`: the two shares for paper, and the key file made anew from them. */
export function keysCommand(): Command {
  return new Command('keys')
    .description('Dua bagian kunci untuk dicetak, dan berkas kunci yang dibuat lagi darinya')
    .addCommand(
      new Command('print').description('Menampilkan kedua bagian kunci').action(
        guarded(async () => {
          const home = payungHome(process.env)
          const keys = await loadKeyFile(home)
          if (!keys) throw new UsageError(`Belum ada berkas kunci di ${home}.`)
          process.stdout.write(`${shareLines(printedShares(keys)).join('\n')}\n`)
        }),
      ),
    )
    .addCommand(
      new Command('restore')
        .description('Membuat lagi berkas kunci yang hilang dari kedua bagian tercetak')
        .argument('<file>', 'berkas teks berisi kedua bagian, satu bagian tiap baris')
        .action(
          guarded(async (path: string) => {
            const home = payungHome(process.env)
            const keys = keysFromShares(await text(path))
            if (!keys.ok)
              throw new UsageError(
                `${path}: kedua bagian tidak terbaca sebagai pasangan. Cocokkan dengan cetakan, angka demi angka.`,
              )
            if (!(await writeKeyFile(home, keys.value)))
              throw new UsageError(
                `Berkas kunci di ${home} masih ada dan tidak ditimpa. Pindahkan dahulu bila memang salah.`,
              )
            process.stdout.write(`Berkas kunci dibuat lagi di ${home}.\n`)
          }),
        ),
    )
}

/** As they stand on paper, and as `restore` reads them. */
export function shareLines([first, second]: readonly [string, string]): string[] {
  return [`Bagian 1: ${first}`, `Bagian 2: ${second}`]
}
