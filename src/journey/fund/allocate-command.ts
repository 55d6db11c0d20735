import { Command } from 'commander'
import { formatCount } from '#vocabulary/indonesian.ts'
import { allocate } from './allocate/allocate.ts'
import { checkAllocation } from './allocate/check-allocation.ts'
import { InstanceFault } from './allocate/field.ts'
import { JsonFault } from './allocate/json-scanner.ts'
import { readInstance } from './allocate/read-instance.ts'
import { writeResult } from './allocate/write-result.ts'

interface AllocateOptions {
  readonly seconds?: string
  readonly out?: string
  readonly json?: boolean
}

/** `payung allocate INSTANCE.json [--seconds N] --out RESULT.json` */
export function allocateCommand(): Command {
  return new Command('allocate')
    .description(
      'Membagi dana kepada pekerja bulan demi bulan, dengan bukti bahwa hasilnya terbaik',
    )
    .argument('<instance>', 'soal: dana, pekerja, dan tujuan (JSON)')
    .option(
      '--seconds <n>',
      'batas waktu; setelahnya hasil terbaik sejauh ini ditulis dengan selisihnya',
    )
    .option('--out <result>', 'berkas JSON untuk hasil')
    .option('--json', 'tulis ringkasan sebagai JSON')
    .action(async (path: string, options: AllocateOptions) => {
      const fault = await allocateFile(path, options)
      if (fault === undefined) return
      process.stderr.write(`${fault}\n`)
      process.exitCode = 2
    })
}

async function allocateFile(path: string, options: AllocateOptions): Promise<string | undefined> {
  const { out } = options
  if (out === undefined) return 'Tambahkan --out dengan nama berkas untuk hasil.'
  const seconds = options.seconds === undefined ? undefined : Number(options.seconds)
  if (seconds !== undefined && !(seconds > 0)) {
    return `Batas waktu --seconds "${options.seconds}" harus berupa angka di atas nol.`
  }
  try {
    const instance = readInstance(path)
    const result = await allocate(instance, seconds === undefined ? {} : { seconds })
    const violations = checkAllocation(instance, result)
    if (violations.length > 0)
      throw new Error(`allocation is wrong: ${violations.slice(0, 3).join(' ')}`)
    writeResult(out, result)
    const { status, objective, gap, gapAt, covered, left } = result
    if (options.json) {
      const counts = { covered: covered.length, left: left.length }
      process.stdout.write(`${JSON.stringify({ status, objective, gap, gapAt, ...counts })}\n`)
    } else {
      process.stderr.write(
        `${formatCount(covered.length)} pekerja terlindungi, ${formatCount(left.length)} belum; ${
          status === 'optimal'
            ? 'terbukti terbaik'
            : `belum terbukti terbaik pada ${gapAt}, selisih paling besar ${gap}`
        }. Hasil ditulis ke ${out}.\n`,
      )
    }
    return undefined
  } catch (error) {
    if (error instanceof InstanceFault || error instanceof JsonFault) return error.message
    if (isFileError(error)) return `Berkas "${out}" tidak dapat ditulis: ${error.code}.`
    throw error
  }
}

function isFileError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
