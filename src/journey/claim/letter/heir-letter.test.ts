import { expect, test } from 'vitest'
import { pdfText } from '#platform/typst/pdf-text.examples.ts'
import { rupiah } from '#vocabulary/rupiah.ts'
import { letterToFamily } from './heir-letter.examples.ts'
import { layOutHeirLetter } from './heir-letter-sheet.ts'
import { renderHeirLetter } from './render-heir-letter.ts'

test('the letter opens with condolence, then the amount in figures and words, then one step', async () => {
  const text = pdfText(await renderHeirLetter(letterToFamily())).replaceAll(/\s+/g, '')
  const places = [
    'turutberdukacita',
    'Rp42.000.000',
    '(empatpuluhduajutarupiah)',
    'Langkahberikutnya',
  ].map((said) => text.indexOf(said))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect([...places].sort((left, right) => left - right)).toEqual(places)
  expect(text).toContain('tidakdipungutbiaya')
}, 60_000)

test('the amount is the sum of its parts, and what is not sure is said beside it', () => {
  const funeralOnly = {
    ...letterToFamily(),
    benefits: [{ name: 'Biaya pemakaman', rupiah: rupiah(10_000_000) }],
    caution: 'Masa tunggu belum lewat; aturan ini perlu dikonfirmasi.',
  }
  expect(layOutHeirLetter(funeralOnly)).toMatchObject({
    total: 'Rp10.000.000',
    totalWords: 'sepuluh juta rupiah',
    caution: 'Masa tunggu belum lewat; aturan ini perlu dikonfirmasi.',
  })
})

test('papers still missing are counted, and none missing is said plainly', () => {
  const letter = letterToFamily()
  expect(layOutHeirLetter(letter).documentWords).toContain('3 dari 6')
  const documents = letter.documents.map((document) => ({ ...document, isReady: true }))
  expect(layOutHeirLetter({ ...letter, documents }).documentWords).toContain('sudah ada')
})

test('a name that looks like code is printed letter by letter, and the bytes repeat', async () => {
  const letter = { ...letterToFamily(), deceasedName: '#eval("1") *Ramli* <script>' }
  const [first, second] = [await renderHeirLetter(letter), await renderHeirLetter(letter)]
  expect(pdfText(first)).toContain('#eval("1") *Ramli* <script>')
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
}, 60_000)
