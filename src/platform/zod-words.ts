import * as z from 'zod'

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0]

const KINDS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'objek',
}

const PARTS: Readonly<Record<string, string>> = { string: ' huruf', array: ' butir' }

/** What a shape says of a wrong value is read by officers: plain Indonesian on every door. Own sentences of a shape stay. */
export function speakIndonesian(): void {
  z.config({ customError: sayIssue })
}

function sayIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'wajib diisi'
        : `harus berupa ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `pilih salah satu: ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'tidak boleh kosong'
        : `paling sedikit ${issue.minimum}${PARTS[issue.origin] ?? ''}`
    case 'too_big':
      return `paling banyak ${issue.maximum}${PARTS[issue.origin] ?? ''}`
    case 'invalid_format':
      return issue.format === 'date' ? 'tulis tanggal sebagai YYYY-MM-DD' : 'bentuknya tidak sesuai'
    case 'unrecognized_keys':
      return `tidak mengenal ${issue.keys.join(', ')}`
    default:
      return undefined
  }
}
