import type { InsuredEventKind } from './insured-event.ts'

/** The branch's word for an event; events without one are reported by form, not by this file. */
export const CLAIM_KINDS: Readonly<Partial<Record<InsuredEventKind, string>>> = {
  death: 'JKM',
  'work-accident-death': 'JKK-MENINGGAL',
}

/** Codes of our paper rules as the branch writes them: `docs/exchange.md`, to be confirmed. */
const PAPERS: Readonly<Record<string, string>> = {
  kartu: 'KARTU',
  'ktp-peserta': 'KTP-PESERTA',
  'ktp-waris': 'KTP-AHLI-WARIS',
  kk: 'KK',
  'akta-kematian': 'AKTA-KEMATIAN',
  'surat-waris': 'SURAT-AHLI-WARIS',
  'buku-nikah': 'BUKU-NIKAH',
  rekening: 'BUKU-TABUNGAN',
  kk1: 'FORM-3',
  kk2: 'FORM-3A',
  kk3: 'FORM-3B',
  kronologi: 'KRONOLOGI',
  'ktp-saksi': 'KTP-SAKSI',
}

/** A paper the branch has no code for keeps ours in capitals. */
export function paperWord(code: string): string {
  return PAPERS[code] ?? code.toUpperCase()
}

/** Our codes of the papers a sentence of the branch names. */
export function papersNamed(sentence: string, codes: readonly string[]): string[] {
  const words = new Set(sentence.split(/[^A-Z0-9-]+/))
  return codes.filter((code) => words.has(paperWord(code)))
}
