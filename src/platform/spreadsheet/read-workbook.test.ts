import { describe, expect, it } from 'vitest'
import { SPREADSHEET_LIMITS } from './limits.ts'
import { rawZip } from './raw-zip.examples.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Sheet } from './sheet.ts'
import { workbookBytes } from './spreadsheet.examples.ts'

const read = (bytes: Buffer) => readWorkbook(bytes, SPREADSHEET_LIMITS)

async function firstSheet(bytes: Buffer): Promise<Sheet> {
  const outcome = await read(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const [sheet] = outcome.value.sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

async function refusalOf(bytes: Buffer): Promise<unknown> {
  const outcome = await read(bytes)
  return outcome.ok ? 'read' : outcome.refusal
}

const MB = 1_000_000
const types = { name: '[Content_Types].xml', content: Buffer.from('<Types/>') }

describe('a workbook', () => {
  it('gives numbers in full digits, dates as days and formulas as last computed', async () => {
    const sheet = await firstSheet(
      await workbookBytes((data) => {
        data.addRow([6111014505000004, new Date(Date.UTC(2000, 4, 5)), 1.5, true])
        data.getCell('E1').value = { formula: 'A1&""', result: 'Suiati' }
        data.getCell('F1').value = { formula: '1/0', result: { error: '#DIV/0!' } }
      }),
    )
    expect(sheet.rows[0]?.cells.map((cell) => cell && [cell.text, cell.kind])).toEqual([
      ['6111014505000004', 'number'],
      ['2000-05-05', 'date'],
      ['1.5', 'number'],
      ['TRUE', 'boolean'],
      ['Suiati', 'text'],
      ['#DIV/0!', 'error'],
    ])
  })

  it('tells struck cells, cells struck in part, and words of rich text', async () => {
    const sheet = await firstSheet(
      await workbookBytes((data) => {
        data.addRow(['Suiati', 'Budi'])
        data.getCell('A1').font = { strike: true }
        data.getCell('C1').value = {
          richText: [
            { text: 'Suyati', font: { strike: true } },
            { text: ' Suiati', font: {} },
          ],
        }
      }),
    )
    const [row] = sheet.rows
    expect(row?.cells[0]?.struck).toBe('all')
    expect(row?.cells[1]?.struck).toBeUndefined()
    expect(row?.cells[2]).toMatchObject({
      text: 'Suyati Suiati',
      struck: 'part',
      standing: 'Suiati',
    })
  })

  it('reads hidden rows and columns, keeps row numbers over gaps, and gives a merged value to its first cell', async () => {
    const sheet = await firstSheet(
      await workbookBytes((data) => {
        data.getCell('A3').value = 'tiga'
        data.getCell('B5').value = 'lima'
        data.getRow(5).hidden = true
        data.getColumn(2).hidden = true
        data.mergeCells('A3:C3')
      }),
    )
    expect(sheet.rows.map(({ line }) => line)).toEqual([3, 5])
    expect(sheet.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['tiga', undefined, undefined])
    expect(sheet.rows[1]?.cells[1]?.text).toBe('lima')
    expect(sheet.merges).toEqual([{ firstRow: 2, firstColumn: 0, lastRow: 2, lastColumn: 2 }])
  })

  it('of a Mac with days from 1904 gives the same days', async () => {
    const bytes = await workbookBytes((data, book) => {
      book.properties.date1904 = true
      data.addRow([new Date(Date.UTC(1985, 2, 12))])
    })
    expect((await firstSheet(bytes)).rows[0]?.cells[0]?.text).toBe('1985-03-12')
  })

  it('with borders drawn to its last row is read up to the limit', async () => {
    const bytes = await workbookBytes((data) => {
      data.addRow(['NIK', 'Nama'])
      data.getCell('A1048576').border = { top: { style: 'thin' } }
    })
    expect((await firstSheet(bytes)).rows).toHaveLength(1)
  })
})

describe('a file that is no workbook', () => {
  it('is refused by what it is', async () => {
    expect(await refusalOf(Buffer.alloc(0))).toEqual({ code: 'empty' })
    expect(await refusalOf(Buffer.from('%PDF-1.7\n'))).toEqual({ code: 'other-file', kind: 'pdf' })
    expect(await refusalOf(Buffer.from('\x89PNG\r\n', 'latin1'))).toMatchObject({ kind: 'image' })
    expect(await refusalOf(Buffer.from('<html><table><tr><td>NIK'))).toMatchObject({
      kind: 'web-page',
    })
    expect(await refusalOf(Buffer.from([0, 1, 2, 3, 4, 5]))).toMatchObject({ kind: 'unknown' })
    const word = rawZip([types, { name: 'word/document.xml', content: Buffer.from('<w/>') }])
    expect(await refusalOf(word)).toMatchObject({ kind: 'word' })
    expect(await refusalOf(rawZip([{ name: 'a.txt', content: Buffer.from('a') }]))).toMatchObject({
      kind: 'archive',
    })
  })

  it('is told apart as old Excel or as locked', async () => {
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const named = (name: string) =>
      Buffer.concat([ole, Buffer.alloc(512), Buffer.from(name, 'utf16le')])
    expect(await refusalOf(named('Workbook'))).toEqual({ code: 'old-excel' })
    expect(await refusalOf(named('EncryptedPackage'))).toEqual({ code: 'locked' })
  })

  it('is broken when it is cut off or scrambled', async () => {
    const bytes = await workbookBytes((data) => data.addRow(['NIK']))
    expect(await refusalOf(bytes.subarray(0, bytes.length / 2))).toEqual({ code: 'broken' })
    expect(await refusalOf(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(900)]))).toEqual({
      code: 'broken',
    })
    expect(await refusalOf(rawZip([types]))).toEqual({ code: 'broken' })
  })
})

describe('a workbook with one flipped bit', () => {
  it('is broken, for the bit may stand in a NIK', async () => {
    const parts = [types, { name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<v>6111</v>') }]
    const bytes = rawZip(parts)
    const flipped = Buffer.from(bytes)
    const crcAt = bytes.lastIndexOf('PK\x01\x02') + 16
    flipped.writeUInt8(flipped.readUInt8(crcAt) ^ 1, crcAt)
    expect(await refusalOf(flipped)).toEqual({ code: 'broken' })
  })
})

describe('a zip bomb', () => {
  it('is refused by its declared size before anything is unpacked', async () => {
    const content = Buffer.from('<worksheet/>')
    const sheet = { name: 'xl/worksheets/sheet1.xml', content, declaredBytes: 2_000 * MB }
    expect(await refusalOf(rawZip([types, sheet]))).toMatchObject({
      code: 'bomb',
      unpackedBytes: 2_000 * MB + types.content.length,
    })
  })

  it('is refused by its ratio', async () => {
    const content = Buffer.alloc(40 * MB)
    const bomb = rawZip([types, { name: 'xl/worksheets/sheet1.xml', content }])
    expect(await refusalOf(bomb)).toMatchObject({ code: 'bomb', fileBytes: bomb.length })
  })

  it('is refused when its directory lies about the size', async () => {
    const content = Buffer.alloc(60 * MB)
    const liar = rawZip([types, { name: 'xl/worksheets/sheet1.xml', content, declaredBytes: 1000 }])
    expect(await refusalOf(liar)).toEqual({ code: 'broken' })
  })

  it('is refused when it holds too many parts', async () => {
    const parts = Array.from({ length: 2_001 }, (_, at) => ({
      name: `a${at}`,
      content: Buffer.from('a'),
    }))
    expect(await refusalOf(rawZip(parts))).toMatchObject({ code: 'bomb' })
  })
})
