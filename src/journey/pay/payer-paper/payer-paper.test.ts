import { expect, test } from 'vitest'
import { pdfText } from '#platform/typst/pdf-text.examples.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { layOutPayer, type PayerPaperData } from './payer-sheet.ts'
import { renderPayer } from './render-payer.ts'

const ramli = {
  name: 'Ramli',
  nikMasked: '6111 01•• •••• 0004',
  village: 'Sutera',
  district: 'Sukadana',
  fromMonth: '2026-01',
  toMonth: '2026-12',
  months: 12,
  confirmedMonths: 8,
  rupiah: 201_600,
}

const proof: PayerPaperData = {
  isSample: true,
  regencyName: 'Kayong Utara',
  payerName: 'Bagian provinsi',
  budgetYear: 2026,
  writtenOn: isoDate('2026-10-12'),
  agreement: { name: 'Kesepakatan contoh', shareBasisPoints: 3_000 },
  people: [ramli, { ...ramli, name: '#panic("x") Suiati', months: 6, rupiah: 100_800 }],
  confirmedRupiah: 268_800,
  fingerprint: 'ab'.repeat(32),
}

test('a payer reads how many people it carries, the sum in words, and what is confirmed', () => {
  const sheet = layOutPayer(proof)
  expect(sheet.answer).toBe('Bagian provinsi membayar iuran 2 pekerja rentan.')
  // 201,600 and 100,800 rupiah for twelve and six months; eight months of each are confirmed.
  expect(sheet.lead).toContain('18 orang-bulan senilai Rp302.400 (tiga ratus dua ribu empat ratus')
  expect(sheet.lead).toContain('16 orang-bulan, Rp268.800')
  expect(sheet.sum).toEqual(['18', '16', 'Rp302.400'])
  expect(sheet.agreement).toContain('30,00')
})

test('the paper prints each person letter by letter, the whole fingerprint, and that it is a sample', async () => {
  const text = pdfText(await renderPayer(proof)).replaceAll(/\s/g, '')
  expect(text).toContain('#panic("x")Suiati')
  expect(text).toContain('ab'.repeat(16))
  expect(text).toContain('CONTOH,bukansuratresmi')
}, 60_000)
