import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pdfText } from '#platform/typst/pdf-text.examples.ts'
import { decreeOf, madeUpPerson, villageOf } from './decree.examples.ts'
import { renderDecree } from './render-decree.ts'

const HOSTILE = [
  '#panic("x") *Tebal* _miring_ $x^2$',
  '\\"Kutip\\" \'satu\' `kode` <script>',
  'R̃amli\n\t// bukan komentar @rujukan',
  'W'.repeat(180),
]

test('the same decree set in two processes has the same bytes', async () => {
  const [first, second] = await Promise.all([
    renderDecree(decreeOf(40, 2)),
    renderDecree(decreeOf(40, 2)),
  ])
  expect(digest(first)).toBe(digest(second))
  const other = await renderDecree({ ...decreeOf(40, 2), number: '188.4/418/2026' })
  expect(digest(other)).not.toBe(digest(first))
}, 60_000)

test('names that look like code are printed letter by letter', async () => {
  const people = HOSTILE.map((name, index) => ({ ...madeUpPerson(index), name }))
  const pdf = await renderDecree({ ...decreeOf(0, 1), villages: [villageOf(1, people)] })
  const text = pdfText(pdf).replaceAll(/\s/g, '')
  for (const name of ['#panic("x")*Tebal*_miring_$x^2$', `\\"Kutip\\"'satu'\`kode\`<script>`]) {
    expect(text).toContain(name)
  }
  expect(text).toContain('//bukankomentar@rujukan')
  expect(text.match(/W/g)?.length).toBeGreaterThan(100)
}, 60_000)

test('the paper says that it is a sample and prints its totals', async () => {
  const text = pdfText(await renderDecree(decreeOf(30, 2))).replaceAll(/\s/g, '')
  expect(text).toContain('CONTOH,bukansuratresmi')
  // 30 people × 12 months × 16,800 rupiah.
  expect(text).toContain('6.048.000')
  expect(text).toContain('enamjutaempatpuluhdelapanriburupiah')
  const official = await renderDecree({ ...decreeOf(30, 2), isSample: false })
  expect(pdfText(official).replaceAll(/\s/g, '')).not.toContain('CONTOH')
}, 60_000)

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
