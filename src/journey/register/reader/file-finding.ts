import type { Finding, Severity } from '#vocabulary/finding.ts'

/** What is said about a file rather than about a person; the codes are as stable as those of the checks. */
const FILE_FINDINGS = {
  F001: { severity: 'inform', rule: 'Baris yang dicoret bukan calon.' },
  F002: { severity: 'inform', rule: 'Judul, jumlah dan tanda tangan bukan calon.' },
  F003: {
    severity: 'warn',
    rule: 'Lembar tersembunyi tidak dibaca bila ada lembar yang terlihat.',
  },
  F004: { severity: 'warn', rule: 'Kolom NIK dan KK dibedakan menurut isinya.' },
  F005: { severity: 'warn', rule: 'Lembar yang terlalu panjang dibaca sampai batasnya.' },
  F006: { severity: 'warn', rule: 'Susunan hari dan bulan sama di seluruh kolom.' },
  F008: { severity: 'inform', rule: 'Daftar memuat kolom yang diminta saat pendaftaran.' },
  F007: { severity: 'inform', rule: 'Lembar tanpa daftar orang dilewati.' },
} as const satisfies Record<string, { severity: Severity; rule: string }>

type FileFindingCode = keyof typeof FILE_FINDINGS

export function fileFinding(code: FileFindingCode, message: string): Finding {
  return { code, severity: FILE_FINDINGS[code].severity, field: '', message }
}

/** `3, 7–9 dan 12`, at most a dozen parts. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last && line === last[1] + 1) last[1] = line
    else ranges.push([line, line])
  }
  const parts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  if (parts.length > 12) return `${parts.slice(0, 11).join(', ')} dan lainnya`
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}`
}
