import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { qrPng } from '#platform/typst/qr-png.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { decreeOf, madeUpPerson, paidBy, villageOf } from './decree.examples.ts'
import type { DecreeData } from './decree-data.ts'
import { setDecreeDocument } from './decree-docx.ts'
import { layOutDecree } from './decree-sheet.ts'

async function bodyOf(data: DecreeData): Promise<string> {
  const files = unzipSync(await setDecreeDocument(data))
  return strFromU8(files['word/document.xml'] ?? new Uint8Array())
}

/** All letters of a document, one line a paragraph. */
function wordsOf(body: string): string {
  return body
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
}

describe('the decree as an editable document', () => {
  test('lists every person with the totals of the paper', async () => {
    const words = wordsOf(await bodyOf(decreeOf(60, 2)))
    const rows = words.match(/6111\s01••\s••••\s\d{4}/g) ?? []
    expect(rows).toHaveLength(60)
    // 60 people × 12 months × 16,800 rupiah, in figures and in words.
    expect(words).toContain('Rp12.096.000 (dua belas juta sembilan puluh enam ribu rupiah)')
    expect(words).toContain('Jumlah sampai halaman ini, 60 orang')
    expect(words).toContain('Ditetapkan di Sukadana')
    expect(words).not.toContain('LAMPIRAN-DI-SINI')
  })

  test('carries the code that opens the frozen list as a picture in its foot', async () => {
    const data = decreeOf(5, 1)
    const files = unzipSync(await setDecreeDocument(data))
    const pictures = Object.entries(files).filter(([path]) => path.startsWith('word/media/'))
    expect(pictures.map(([, bytes]) => Buffer.from(bytes))).toEqual([await qrPng(data.checkUrl)])
    const foot = Object.keys(files).find((path) => /word\/footer\d+\.xml$/.test(path)) ?? ''
    expect(wordsOf(strFromU8(files[foot] ?? new Uint8Array()))).toContain(data.checkUrl)
  })

  test('has the same bytes each time, whatever the hour', async () => {
    const first = await setDecreeDocument(decreeOf(20, 1))
    await new Promise((resolve) => setTimeout(resolve, 2_100)) // a zip counts time in steps of two seconds
    const second = await setDecreeDocument(decreeOf(20, 1))
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('keeps a name that looks like markup letter by letter', async () => {
    const name = '<w:p/> & "Siti" \u0001'
    const villages = [villageOf(1, [{ ...madeUpPerson(0), name }])]
    const words = wordsOf(await bodyOf({ ...decreeOf(0, 1), villages }))
    expect(words).toContain('<w:p/> & "Siti"')
    expect(words).not.toContain('\u0001')
  })
})

describe('a decree that revises another', () => {
  const person = madeUpPerson(1)
  const [toApril, whole] = [
    paidBy('pad', month('2027-01'), month('2027-04')),
    paidBy('pad', month('2027-01'), month('2027-12')),
  ]
  const data: DecreeData = {
    ...decreeOf(3, 1),
    revises: {
      number: '188.4/300/2026',
      decidedOn: isoDate('2026-09-01'),
      differences: [
        {
          kind: 'changed',
          name: 'Siti',
          nikMasked: person.nikMasked,
          villageName: 'Sutera',
          before: [whole],
          after: [toApril],
        },
        {
          kind: 'removed',
          name: 'Budi',
          nikMasked: person.nikMasked,
          villageName: 'Sutera',
          before: [whole],
          after: [],
        },
        {
          kind: 'added',
          name: 'Ani',
          nikMasked: person.nikMasked,
          villageName: 'Sutera',
          before: [],
          after: [whole],
        },
      ],
    },
  }

  test('says so in its title and its first dictum, with counts in words', () => {
    const sheet = layOutDecree(data)
    expect(sheet.title).toContain('Perubahan atas Keputusan Nomor 188.4/300/2026')
    expect(sheet.dicta[0]?.text).toContain('1 (satu) orang ditambahkan, 1 (satu) orang dikeluarkan')
    // The table of funds follows the sentence about money, wherever that stands.
    expect(sheet.dicta.findIndex(({ showsFunds }) => showsFunds)).toBe(3)
  })

  test('lists those added first, then those removed, then those changed, before and after', async () => {
    const lines = layOutDecree(data).revision?.lines
    expect(lines?.map(({ kind, name, before, after }) => [kind, name, before, after])).toEqual([
      ['ditambahkan', 'Ani', '–', 'PAD, Jan–Des'],
      ['dikeluarkan', 'Budi', 'PAD, Jan–Des', '–'],
      ['diubah', 'Siti', 'PAD, Jan–Des', 'PAD, Jan–Apr'],
    ])
    expect(wordsOf(await bodyOf(data))).toContain(
      'Perubahan terhadap Keputusan Nomor 188.4/300/2026',
    )
  })

  test('refuses a difference that would print a whole NIK', () => {
    const [first] = data.revises?.differences ?? []
    const open = { ...first, nikMasked: '6111014505000004' } as never
    const revises = { ...data.revises, differences: [open] } as DecreeData['revises']
    expect(() => layOutDecree({ ...data, revises })).toThrow(/not masked/)
  })
})
