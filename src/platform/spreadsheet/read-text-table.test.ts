import { describe, expect, it } from 'vitest'
import { SPREADSHEET_LIMITS } from './limits.ts'
import { readTextTable } from './read-text-table.ts'

function rowsOf(bytes: Buffer) {
  const [sheet] = readTextTable(bytes, SPREADSHEET_LIMITS).sheets
  return (sheet?.rows ?? []).map(({ line, cells }) => ({
    line,
    texts: cells.map((cell) => cell?.text),
  }))
}

describe('a text table', () => {
  it('keeps a long number as it is written', () => {
    expect(rowsOf(Buffer.from('NIK,Nama\n6111014505000004,Suiati\n'))[1]?.texts).toEqual([
      '6111014505000004',
      'Suiati',
    ])
  })

  it('names the line on which a record starts, past blank lines and breaks inside quotes', () => {
    const rows = rowsOf(Buffer.from('NIK;Alamat\r\n\r\n1;"Dusun\r\nKarya"\r\n2;Sutera\r\n'))
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('reads the encodings spreadsheets save in', () => {
    const text = 'NIK;Nama\n1;Anji’oe\n'
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])
    const western = Buffer.from(text.replace('’', '\u0092'), 'latin1')
    for (const bytes of [wide, marked, western, Buffer.from(text)]) {
      expect(rowsOf(bytes)).toEqual([
        { line: 1, texts: ['NIK', 'Nama'] },
        { line: 2, texts: ['1', 'Anji’oe'] },
      ])
    }
  })

  it('survives a stray quote', () => {
    expect(rowsOf(Buffer.from('NIK,Nama\n1,Abdul "Dul" Rahman\n'))[1]?.texts).toEqual([
      '1',
      'Abdul "Dul" Rahman',
    ])
  })
})
