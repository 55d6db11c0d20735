import { expect, it } from 'vitest'
import { sentenceForFile } from './sentences.ts'

it('tells sizes, limits and the mend', () => {
  expect(sentenceForFile({ code: 'bomb', fileBytes: 400_000, unpackedBytes: 2_000_000_000 })).toBe(
    'Isi berkas ini mengembang dari 400 kB menjadi 2.000 MB; itu tidak wajar. Salin daftarnya ke buku kerja baru lalu kirim lagi.',
  )
  expect(sentenceForFile({ code: 'too-big', bytes: 41_000_000, limitBytes: 30_000_000 })).toContain(
    'Berkas ini 41 MB, batasnya 30 MB.',
  )
})
