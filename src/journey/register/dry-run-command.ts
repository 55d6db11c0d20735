import { basename } from 'node:path'
import { today } from '#vocabulary/clock.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import { isVillageCode } from '#vocabulary/place-code.ts'
import type { ReadFile } from './candidate-row.ts'
import { type ReferenceBooks, readVillageFiles } from './read-files.ts'

export interface DryRunOptions {
  readonly village?: string
  readonly on?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/**
 * `payung register FILE… --village CODE --dry-run [--json]`: reads and checks, stores nothing, needs no database.
 * Prints the answer and returns the exit code: 2 for a wrong option or when every file is refused.
 */
export async function dryRun(
  paths: readonly string[],
  options: DryRunOptions,
  books: ReferenceBooks,
): Promise<0 | 2> {
  const { village = '', on = today({ now: () => Date.now() }) } = options
  if (!isVillageCode(village)) {
    return fault(`Kode desa "${village}" keliru. Tulis misalnya --village 61.11.01.2001.`)
  }
  if (!books.places.has(village)) {
    return fault(`Tidak ada desa berkode ${village}. Periksa kode desa resminya.`)
  }
  if (!isIsoDate(on)) return fault(`Tanggal --on "${on}" tidak ada. Tulis YYYY-MM-DD.`)
  const named = paths.map((path) => ({ name: basename(path), path }))
  const files = await readVillageFiles(named, { on, village, ...books })
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ files: files.map(jsonOf) }, null, 2)}\n`
      : files.map(textOf).join('\n'),
  )
  const isAllRefused = files.every((file) => file.refused !== null)
  if (!isAllRefused) return 0
  return fault(`Tidak ada berkas yang dapat dibaca. ${files[0]?.file}: ${files[0]?.refused}`)
}

function fault(sentence: string): 2 {
  process.stderr.write(`${sentence}\n`)
  return 2
}

function jsonOf({ file, sheet, refused, rows, findings }: ReadFile) {
  return {
    file,
    sheet,
    refused,
    findings,
    rows: rows.map((row) => ({
      line: row.line,
      sheet: row.sheet,
      nik: row.nik,
      kk: row.kk,
      name: row.name,
      birthPlace: row.birthPlace,
      birthDate: row.birthDate,
      sex: row.sex,
      villageText: row.villageText,
      address: row.address,
      phone: row.phone,
      motherName: row.motherName,
      occupation: row.occupation,
      monthlyIncome: row.monthlyIncome ?? null,
      remark: row.remark,
      membershipNumber: row.membershipNumber,
      written: row.written,
      findings: row.findings,
    })),
  }
}

function textOf(file: ReadFile): string {
  if (file.refused !== null) return `${file.file}: DITOLAK. ${file.refused}\n`
  const all = file.rows.flatMap((row) => row.findings)
  const count = (severity: string): string =>
    formatCount(all.filter((finding) => finding.severity === severity).length)
  const lines = file.rows.flatMap((row) =>
    row.findings.map(
      ({ code, severity, message }) =>
        `  baris ${row.line} ${row.name}: ${code} ${severity} ${message}\n`,
    ),
  )
  const about = file.findings.map(({ code, message }) => `  ${code} ${message}\n`)
  return `${file.file}, lembar ${file.sheet || '-'}: ${formatCount(file.rows.length)} orang; ${count('refuse')} ditolak, ${count('warn')} perlu dilihat, ${count('inform')} keterangan\n${about.join('')}${lines.join('')}`
}
