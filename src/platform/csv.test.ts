import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { CsvFault, csvLine, readCsvRecords } from './csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(content: string | Buffer) {
  const path = join(folder, 'table.csv')
  writeFileSync(path, content)
  return [...readCsvRecords(path)].map(({ line, values }) => [line, ...values])
}

describe('a large table', () => {
  it('drops the mark, spaces round values and blank lines', () => {
    expect(read('\ufeffid , name\n\n 1 ,  Suiati \r\n')).toEqual([
      [1, 'id', 'name'],
      [3, '1', 'Suiati'],
    ])
  })

  it('keeps commas, quotes and line breaks inside quotes, and counts lines past them', () => {
    expect(read('id,name\n1,"Rahman, ""Dul""\nS.Pd"\n2,Budi')).toEqual([
      [1, 'id', 'name'],
      [2, '1', 'Rahman, "Dul"\nS.Pd'],
      [4, '2', 'Budi'],
    ])
  })

  it('is whole over the borders of its pieces', () => {
    const name = 'x'.repeat(700_000)
    expect(read(`id,name\n1,"${name}\n${name}"\n2,é\n`).map(([line]) => line)).toEqual([1, 2, 4])
  })

  it('with an open quote says on which line', () => {
    expect(() => read('id\n1\n"2\n3\n')).toThrow(
      new CsvFault('Baris 3: tanda kutip dibuka tetapi tidak ditutup.'),
    )
  })

  it('that is missing says so', () => {
    expect(() => [...readCsvRecords(join(folder, 'nowhere.csv'))]).toThrow(CsvFault)
  })

  it('is read as csv-parse reads it, whatever values it holds', () => {
    const value = fc.stringMatching(/^[ -~]?[a",\n ]{0,6}$/).map((text) => text.trim())
    const rows = fc.array(fc.tuple(fc.constant('x'), value, value), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, (table) => {
        const content = table.map((row) => csvLine(row)).join('')
        const expected: string[][] = parse(content)
        expect(read(content).map(([, ...values]) => values)).toEqual(expected)
      }),
      { seed: 20260101, numRuns: 200 },
    )
  })
})
