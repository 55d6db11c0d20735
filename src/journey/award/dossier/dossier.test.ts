import { expect, test } from 'vitest'
import { pdfText } from '#platform/typst/pdf-text.examples.ts'
import { madeUpDossier } from './dossier.examples.ts'
import { layOutDossier } from './dossier-sheet.ts'
import { renderDossier } from './render-dossier.ts'

test('a figure without a trace is refused, so that no number stands alone', () => {
  const data = madeUpDossier()
  const traces = data.traces.filter(({ id }) => id !== 'D2')
  expect(() => layOutDossier({ ...data, traces })).toThrow(/D2/)
})

test('coverage counts only segments whose denominator is known', () => {
  const sheet = layOutDossier(madeUpDossier())
  // 21,340 + 11,902 of 30,120 + 34,000; the 146 migrants have no denominator.
  expect(sheet.answers.coverage.answer).toBe('33.242 dari 64.120 pekerja terlindungi: 51,84\u00a0%')
  expect(sheet.segmentSum).toEqual({ covered: '33.242', workers: '64.120', share: '51,84\u00a0%' })
  expect(sheet.segments[2]).toMatchObject({ workers: 'belum ada', share: '–' })
})

test('a regency without any denominator says so instead of a percentage', () => {
  const data = madeUpDossier()
  const segments = data.segments.map((segment) => ({ ...segment, workers: null }))
  expect(layOutDossier({ ...data, segments }).answers.coverage.answer).toContain('belum diketahui')
})

test('money, villages, families and evidence are summed from their own lines', () => {
  const sheet = layOutDossier(madeUpDossier())
  // (177 + 2,030) people × 12 months × 16,800 rupiah; nine of twelve months paid.
  expect(sheet.answers.money.answer).toBe('Rp444.931.200 terikat, 75,00\u00a0% sudah dibayar')
  expect(sheet.fundSum.committed).toBe('444.931.200')
  expect(sheet.villageSum.covered).toBe('2.207')
  expect(sheet.answers.families.answer).toBe('7 dari 8 keluarga menerima haknya: Rp262.000.000')
  expect(sheet.answers.evidence.answer).toBe('1 dari 3 bukti sudah ada')
})

test('an empty year still makes an honest dossier', async () => {
  const data = madeUpDossier()
  const empty = { ...data, villages: [], funds: [], families: [], evidence: [], segments: [] }
  const pdf = await renderDossier({ ...empty, figures: [], map: null, trend: null })
  const text = pdfText(pdf)
  expect(text).toContain('Belum ada uang yang terikat')
  expect(text).toContain('Belum ada kematian atau kecelakaan yang ditemukan')
}, 60_000)

test('the same dossier has the same bytes, and text that looks like code is printed as it is', async () => {
  const data = { ...madeUpDossier(), limits: ['#panic() *tebal* <b>x</b> \\ @a $b$ `c`'] }
  const [first, second] = await Promise.all([renderDossier(data), renderDossier(data)])
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  expect(pdfText(first)).toContain('#panic() *tebal* <b>x</b> \\ @a $b$ `c`')
  expect(pdfText(first)).toContain('CONTOH, bukan surat resmi')
}, 60_000)
