import { Command } from 'commander'
import { CsvFault } from '#platform/csv.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { checkFile } from './check-file.ts'
import { checks } from './checks.ts'

interface CheckOptions {
  readonly on?: string
  readonly out?: string
  readonly list?: boolean
  readonly json?: boolean
}

/** `payung check PEOPLE.csv --on DATE --out FINDINGS.csv` and `payung check --list [--json]` */
export function checkCommand(): Command {
  return new Command('check')
    .description('Memeriksa tabel orang dan menulis temuan berkode')
    .argument('[people]', 'tabel orang (CSV)')
    .option('--on <date>', 'hari pemeriksaan, YYYY-MM-DD')
    .option('--out <findings>', 'berkas CSV untuk temuan')
    .option('--list', 'tampilkan semua pemeriksaan')
    .option('--json', 'tulis daftar pemeriksaan atau jumlah temuan sebagai JSON')
    .action((people: string | undefined, options: CheckOptions) => {
      const fault = options.list ? listChecks(options) : checkTable(people, options)
      if (fault === undefined) return
      process.stderr.write(`${fault}\n`)
      process.exitCode = 2
    })
}

function listChecks({ json }: CheckOptions): undefined {
  const list = checks.map(({ code, severity, field, rule, source }) => ({
    code,
    severity,
    field,
    rule,
    source,
  }))
  const lines = list.map(({ code, severity, rule }) => `${code}  ${severity.padEnd(6)}  ${rule}`)
  process.stdout.write(json ? `${JSON.stringify(list, null, 2)}\n` : `${lines.join('\n')}\n`)
}

function checkTable(people: string | undefined, options: CheckOptions): string | undefined {
  const { on, out } = options
  if (people === undefined) return 'Sebutkan berkas tabel orang, misalnya: payung check ORANG.csv.'
  if (on === undefined) return 'Tambahkan --on dengan hari pemeriksaan, misalnya --on 2026-01-15.'
  if (!isIsoDate(on))
    return `Tanggal --on "${on}" tidak ada. Tulis YYYY-MM-DD, misalnya 2026-01-15.`
  if (out === undefined) return 'Tambahkan --out dengan nama berkas untuk temuan.'
  try {
    const count = checkFile(people, on, out)
    if (options.json) process.stdout.write(`${JSON.stringify(count)}\n`)
    else
      process.stderr.write(
        `${formatCount(count.people)} orang diperiksa, ${formatCount(count.findings)} temuan ditulis ke ${out}.\n`,
      )
    return undefined
  } catch (error) {
    if (error instanceof CsvFault) return error.message
    throw error
  }
}
