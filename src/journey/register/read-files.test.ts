import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawZip } from '#platform/spreadsheet/raw-zip.examples.ts'
import { workbookBytes } from '#platform/spreadsheet/spreadsheet.examples.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import type { ReadFile } from './candidate-row.ts'
import { readVillageFiles } from './read-files.ts'
import { ANY_WORLD } from './reference-books.examples.ts'

const SUTERA = placeCode('61.11.01.2001')
let folder = ''
let read: readonly ReadFile[] = []

function fileNamed(name: string): ReadFile {
  const found = read.find(({ file }) => file === name)
  if (!found) throw new Error(name)
  return found
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-files-'))
  const headings = ['No', 'NIK', 'Nama', 'L/P', 'Tgl Lahir', 'Pekerjaan']
  const files: Record<string, Buffer> = {
    'usulan.xlsx': await workbookBytes((data) => {
      data.addRow(['DAFTAR USULAN'])
      data.mergeCells('A1:F1')
      data.addRow([])
      data.addRow(headings)
      data.addRow([1, '6111014505000004', 'Suiati', 'P', new Date(Date.UTC(2000, 4, 5)), 'Nelayan'])
      data.addRow([2, 6111011203850002, 'Budi', 'L', '12-03-1985', 'Petani'])
      data.addRow([3, 6111011203850010, 'Bayu', 'L', 31118, 'Petani'])
      data.addRow([4, '6.11101E+15', 'Dulah', 'L', '12/03/85', 'Petani'])
      data.addRow([5, '6111011203850019', 'Dicoret', 'L', '12-03-1985', 'Petani'])
      data.getRow(8).font = { strike: true }
      data.addRow([
        6,
        { formula: '"61110112"&"03850023"', result: '6111011203850023' },
        'Rumus',
        'L',
        '12-03-1985',
        'Petani',
      ])
      data.getRow(9).hidden = true
      data.addRow(['JUMLAH', '6 orang'])
    }),
    'titik-koma.csv': Buffer.from('NIK;Nama;Tgl Lahir\n6111015206900007;Siti;12-06-1990\n'),
    'tanpa-nik.xlsx': await workbookBytes((data) => {
      data.addRow(['No', 'Nama', 'Tgl Lahir', 'Pekerjaan'])
      data.addRow([1, 'Suiati', '05-05-2000', 'Nelayan'])
    }),
    'kosong.xlsx': await workbookBytes(() => undefined, 'Sheet1'),
    'rusak.xlsx': Buffer.from('PK\x03\x04 rusak'),
    'bom.xlsx': rawZip([
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(40_000_000) },
    ]),
    'surat.pdf': Buffer.from('%PDF-1.7'),
    'lebar.xlsx': await workbookBytes((data) => {
      const wide = (facts: Record<number, string>) =>
        Array.from({ length: 200 }, (_, column) => facts[column] ?? `x${column}`)
      data.addRow(wide({ 10: 'NIK', 120: 'Nama', 199: 'Tanggal Lahir' }))
      data.addRow(wide({ 10: '6111014703990003', 120: 'Utin', 199: '7 Maret 1999' }))
    }),
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const paths = [...Object.keys(files), 'hilang.xlsx'].map((name) => ({
    name,
    path: join(folder, name),
  }))
  read = await readVillageFiles(paths, { ...ANY_WORLD, on: isoDate('2026-01-15'), village: SUTERA })
}, 30_000)

afterAll(() => rm(folder, { recursive: true }))

describe('files of a village', () => {
  it('come back in their order, each with rows or one sentence', () => {
    expect(read.map(({ file, refused }) => [file, refused?.split('. ')[0] ?? 'dibaca'])).toEqual([
      ['usulan.xlsx', 'dibaca'],
      ['titik-koma.csv', 'dibaca'],
      ['tanpa-nik.xlsx', 'Lembar "Data" tidak punya kolom NIK'],
      ['kosong.xlsx', 'Lembar "Sheet1" kosong'],
      ['rusak.xlsx', 'Berkas ini rusak atau terpotong sehingga tidak dapat dibuka'],
      ['bom.xlsx', expect.stringMatching(/^Isi berkas ini mengembang dari \d+ kB menjadi 40 MB/)],
      ['surat.pdf', 'Berkas ini PDF, bukan tabel'],
      ['lebar.xlsx', 'dibaca'],
      ['hilang.xlsx', 'Berkas tidak ditemukan atau tidak dapat dibuka'],
    ])
  })

  it('give every row its line, its NIK or none, and its birth date', () => {
    const { rows } = fileNamed('usulan.xlsx')
    expect(rows.map(({ line, nik, name, birthDate }) => [line, nik, name, birthDate])).toEqual([
      [4, '6111014505000004', 'Suiati', '2000-05-05'],
      [5, '6111011203850002', 'Budi', '1985-03-12'],
      [6, '', 'Bayu', '1985-03-12'],
      [7, '', 'Dulah', '1985-03-12'],
      [9, '6111011203850023', 'Rumus', '1985-03-12'],
    ])
  })

  it('say which rows were rounded and which was struck', () => {
    const { rows, findings } = fileNamed('usulan.xlsx')
    const rounded = rows.filter((row) => row.findings.some(({ code }) => code === 'V002'))
    expect(rounded.map(({ name }) => name)).toEqual(['Bayu', 'Dulah'])
    expect(findings.map(({ message }) => message).join(' ')).toContain('Baris 8 (Dicoret) dicoret')
  })

  it('of one village are compared with each other', async () => {
    const same = ['usulan.xlsx', 'usulan.xlsx'].map((name, at) => ({
      name: `${at}-${name}`,
      path: join(folder, name),
    }))
    const [first] = await readVillageFiles(same, {
      ...ANY_WORLD,
      on: isoDate('2026-01-15'),
      village: SUTERA,
    })
    expect(first?.rows[0]?.findings.map(({ message }) => message)).toContain(
      'NIK sama dengan baris 4 berkas 1-usulan.xlsx, juga nama atau tanggal lahirnya. Hapus salah satu baris.',
    )
  })

  it('of two villages are not', async () => {
    const path = join(folder, 'usulan.xlsx')
    const files = [
      { name: 'a.xlsx', path, village: SUTERA },
      { name: 'b.xlsx', path, village: placeCode('61.11.01.2002') },
    ]
    const both = await readVillageFiles(files, { ...ANY_WORLD, on: isoDate('2026-01-15') })
    const codes = both.flatMap(({ rows }) =>
      rows.flatMap((row) => row.findings.map(({ code }) => code)),
    )
    expect(codes).not.toContain('V100')
  })
})

describe('a file of 5,000 people', () => {
  it('is read whole', async () => {
    const path = join(folder, 'besar.xlsx')
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
    const data = book.addWorksheet('Data')
    data.addRow(['NIK', 'Nama', 'Tgl Lahir']).commit()
    for (let at = 0; at < 5_000; at++) {
      data.addRow([`61110112038${String(at).padStart(5, '0')}`, 'Budi', '12-03-1985']).commit()
    }
    await book.commit()
    const [file] = await readVillageFiles([{ name: 'besar.xlsx', path }], {
      ...ANY_WORLD,
      on: isoDate('2026-01-15'),
      village: SUTERA,
    })
    expect(file?.refused).toBeNull()
    expect(file?.rows).toHaveLength(5_000)
  })
})
