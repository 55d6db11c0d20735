import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { OUTSIDE_LISTS } from '#journey/match/outside-kinds.ts'
import { readOutsideLists } from '#journey/match/read-outside-lists.ts'
import { refusedEdition } from '#journey/match/refused-edition.ts'
import type { OutsideList } from '#journey/match/tables.ts'
import {
  type EditionRefusal,
  restoreOutsideList,
  withdrawOutsideList,
} from '#journey/match/withdraw-outside-list.ts'
import { today } from '#vocabulary/clock.ts'
import type { Result } from '#vocabulary/result.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { systemClock } from '../open-house.ts'
import { readOutsideFile, rematchOutside, takeOutsideList } from '../outside-steps.ts'
import { dayIn } from './exchange-files.ts'

interface SendOptions extends HouseOptions {
  readonly kind: string
  readonly source: string
  readonly asOf: string
}

const BY = 'baris perintah'

/** `payung match outside send | list | withdraw | restore`: lists of other offices. */
export function outsideCommand(): Command {
  return houseCommand('outside', 'Daftar kantor lain: kematian, aparatur, penerima upah, peserta')
    .addCommand(
      houseCommand('send', 'Menerima daftar kantor lain dan mencocokkannya')
        .argument('<file>', 'berkas .xlsx, .ods atau .csv')
        .requiredOption('--kind <kind>', OUTSIDE_LISTS.join(' | '))
        .requiredOption('--source <text>', 'kantor yang membuat daftar, misalnya "Dukcapil"')
        .requiredOption('--as-of <date>', 'per tanggal berapa daftar ini benar, YYYY-MM-DD')
        .action(guarded(send)),
    )
    .addCommand(
      houseCommand('list', 'Menampilkan daftar kantor lain dan temuannya').action(
        guarded(async (options: HouseOptions) =>
          printJson(await inOffice(options, (db) => readOutsideLists(db))),
        ),
      ),
    )
    .addCommand(
      houseCommand('withdraw', 'Menarik daftar yang keliru dikirim')
        .argument('<id>', 'nomor daftar, dari payung match outside list')
        .requiredOption('--reason <text>', 'mengapa ditarik')
        .action(
          guarded(async (editionId: string, options: HouseOptions & { reason: string }) => {
            const order = { editionId, by: BY, why: options.reason }
            const matched = await inOffice(options, async (db, office) => {
              mustBeDone(await withdrawOutsideList(db, office, order))
              return rematchOutside(db, office)
            })
            printJson(matched)
          }),
        ),
    )
    .addCommand(
      houseCommand('restore', 'Memberlakukan lagi daftar yang ditarik')
        .argument('<id>', 'nomor daftar, dari payung match outside list')
        .action(
          guarded(async (editionId: string, options: HouseOptions) => {
            const matched = await inOffice(options, async (db, office) => {
              mustBeDone(await restoreOutsideList(db, office, { editionId }))
              return rematchOutside(db, office)
            })
            printJson(matched)
          }),
        ),
    )
}

async function send(path: string, options: SendOptions): Promise<void> {
  const list = kindOf(options.kind)
  const source = options.source.trim()
  if (source.length < 3) throw new UsageError('Tulis kantor pembuat daftar pada --source.')
  const asOf = dayIn(options.asOf)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} tidak dapat dibaca (${error.code ?? error.message}).`)
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const order = { list, source, asOf, by: BY, file: { name: basename(path), path, sha256 } }
  const read = await readOutsideFile(order, today(systemClock))
  if (read.refused !== null) throw new UsageError(`${path}: ${read.refused}`)
  const taken = await inOffice(options, (db, office) => takeOutsideList(db, office, order, read))
  for (const { message } of taken.findings) process.stderr.write(`${message}\n`)
  printJson({ ...taken, findings: taken.findings.length })
}

function kindOf(written: string): OutsideList {
  const list = OUTSIDE_LISTS.find((one) => one === written)
  if (list) return list
  throw new UsageError(`Jenis "${written}" tidak dikenal. Pilih ${OUTSIDE_LISTS.join(', ')}.`)
}

function mustBeDone(done: Result<unknown, EditionRefusal>): void {
  if (!done.ok) throw new UsageError(refusedEdition(done.refusal).sentence)
}
