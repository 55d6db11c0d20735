import type { Command } from 'commander'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { writeResult } from '#journey/fund/allocate/write-result.ts'
import { type ReplayChange, replayRun } from '#journey/fund/replay-run.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { CODE_VERSION } from '../year-steps.ts'

/** `payung fund replay ID`: solves a stored run again; exit 2 when the result is not the same, with what changed. */
export function replayCommand(): Command {
  return houseCommand('replay', 'Menghitung ulang satu pembagian dari masukan yang disimpan')
    .argument('<run>', 'id pembagian')
    .option('--out <file>', 'tulis hasil hitung ulang (JSON)')
    .action(
      guarded(async (runId: string, options: HouseOptions & { out?: string }) => {
        if (!/^[0-9a-f-]{36}$/.test(runId)) throw new UsageError(`"${runId}" bukan id pembagian.`)
        const replayed = await inOffice(options, (db) =>
          replayRun(db, runId, { allocate, codeVersion: CODE_VERSION }),
        )
        if (!replayed.ok) throw new UsageError(`Pembagian ${runId} tidak ada di kabupaten ini.`)
        const { result, ...told } = replayed.value
        if (options.out) writeResult(options.out, result)
        printJson(told)
        if (!told.isSame)
          throw new UsageError(
            `Hasilnya tidak sama. Yang berubah: ${told.changes.map(sayChange).join('; ')}.`,
          )
      }),
    )
}

function sayChange(change: ReplayChange): string {
  const brief = (text: string) => text.slice(0, 16)
  switch (change.code) {
    case 'instance':
      return `masukan tersimpan (${brief(change.then)} menjadi ${brief(change.now)})`
    case 'code-version':
      return `versi mesin (${change.then} menjadi ${change.now})`
    case 'rule':
      return `aturan ${change.then.id}`
    case 'result':
      return `hasil (${brief(change.then)} menjadi ${brief(change.now)})`
  }
}
