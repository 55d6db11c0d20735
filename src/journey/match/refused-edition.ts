import type { Refused } from '#vocabulary/contract.ts'
import type { EditionRefusal } from './withdraw-outside-list.ts'

const SENTENCES: Readonly<Record<EditionRefusal['code'], string>> = {
  'no-such-list': 'Daftar ini tidak ada. Muat ulang halaman daftar luar.',
  'already-withdrawn': 'Daftar ini sudah ditarik. Muat ulang halaman daftar luar.',
  'not-withdrawn': 'Daftar ini tidak sedang ditarik. Muat ulang halaman daftar luar.',
  'sent-again': 'Berkas yang sama sudah dikirim lagi dan berlaku, jadi yang ini tetap ditarik.',
}

/** Why a list of another office was not withdrawn or brought back. */
export function refusedEdition(refusal: EditionRefusal): Refused {
  return { code: refusal.code, sentence: SENTENCES[refusal.code], facts: { ...refusal } }
}
