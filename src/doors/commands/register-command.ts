import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { dryRun } from '#journey/register/dry-run-command.ts'
import { readVillageFiles } from '#journey/register/read-files.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import { referenceData } from '#journey/verify/reference-data.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { fileFault } from '#platform/file-fault.ts'
import { today } from '#vocabulary/clock.ts'
import { isVillageCode } from '#vocabulary/place-code.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { systemClock } from '../open-house.ts'
import { yearIn } from './exchange-files.ts'

interface RegisterOptions extends HouseOptions {
  readonly village: string
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly on?: string
  readonly year?: string
  readonly letter?: string
}

/** `payung register FILE… --village CODE [--dry-run]`: reads a village's lists; without `--dry-run` they are taken in. */
export function registerCommand(): Command {
  return houseCommand('register', 'Membaca daftar usulan sebuah desa dan menerimanya')
    .argument('<files...>', 'berkas .xlsx, .ods atau .csv')
    .requiredOption('--village <code>', 'kode desa, misalnya 61.11.01.2001')
    .option('--dry-run', 'baca dan periksa saja, tanpa menyimpan; tidak memerlukan pangkalan data')
    .option('--json', 'tulis hasil sebagai JSON')
    .option('--on <date>', 'hari pemasukan, YYYY-MM-DD (hanya untuk --dry-run)')
    .option('--year <year>', 'tahun program', String(new Date().getFullYear()))
    .option('--letter <text>', 'nomor surat kepala desa', '')
    .action(
      guarded(async (files: string[], options: RegisterOptions) => {
        if (options.dryRun) process.exitCode = await dryRun(files, options, referenceData())
        else await takeIn(files, options)
      }),
    )
}

async function takeIn(paths: readonly string[], options: RegisterOptions): Promise<void> {
  const { village } = options
  if (!isVillageCode(village))
    throw new UsageError(`Kode desa "${village}" keliru. Tulis misalnya --village 61.11.01.2001.`)
  const year = yearIn(options.year ?? '')
  const on = today(systemClock)
  const digests = await Promise.all(paths.map(digestOf))
  const read = await readVillageFiles(
    paths.map((path) => ({ name: basename(path), path })),
    { on, village, ...referenceData() },
  )
  const receipt = await inOffice(options, async (db, office) => {
    if (!(await readVillageNames(db)).has(village))
      throw new UsageError(`Desa ${village} tidak ada di kabupaten ini. Periksa --village.`)
    return receiveList(db, office, {
      villageCode: village,
      year,
      // The same files sent again are the same list.
      clientKey: `${village}/${createHash('sha256')
        .update([...digests].sort().join(' '))
        .digest('hex')}`,
      submittedOn: on,
      headLetter: options.letter ?? '',
      files: read.map((file, at) => ({ ...file, sha256: digests[at] ?? '' })),
    })
  })
  const refused = read.filter((file) => file.refused !== null)
  for (const file of refused) process.stderr.write(`${file.file}: ${file.refused}\n`)
  printJson({ ...receipt, files: read.length, refusedFiles: refused.length })
  if (refused.length === read.length) process.exitCode = 2
}

async function digestOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} tidak dapat dibaca: ${fileFault(error) ?? error.message}.`)
  })
  return createHash('sha256').update(bytes).digest('hex')
}
