import { expect, test } from 'vitest'
import { openTable } from './open-table.ts'

const map = { id: 'id', fields: [{ type: 'name' as const, columns: ['name'] }] }

function read(text: string) {
  const opened = openTable({ file: 'people.csv', bytes: Buffer.from(text) }, map)
  if (!opened.ok) return opened.refusal
  const { bytes, columns, rows } = opened.value
  const cell = (name: string, row: number) => {
    const cells = columns.get(name)
    return Buffer.from(bytes.subarray(cells?.from[row], cells?.to[row])).toString()
  }
  return Array.from({ length: rows }, (_, row) => [cell('id', row), cell('name', row)])
}

test('a mark at the beginning, spaces round headers and values and a missing last line break are tolerated', () => {
  expect(read('\ufeff id , name \n 1 , Budi \n2,"  Siti "')).toEqual([
    ['1', 'Budi'],
    ['2', 'Siti'],
  ])
})

test('quoted cells may hold commas, line breaks and doubled quotes', () => {
  expect(read('id,name\r\n1,"Budi ""Bo"", S.E.\nof Sukadana"\r\n2,Siti\r\n')).toEqual([
    ['1', 'Budi "Bo", S.E.\nof Sukadana'],
    ['2', 'Siti'],
  ])
})

test('blank lines are skipped, short rows have empty cells, further cells are ignored', () => {
  expect(read('id,name\n\n1\n\n2,Siti,more\n')).toEqual([
    ['1', ''],
    ['2', 'Siti'],
  ])
})

test('a header with doubled quotes is read the same twice', () => {
  const bytes = Buffer.from('id,name,"a ""b"" c"\n1,Budi,x\n')
  const first = openTable({ file: 'f', bytes }, map)
  const second = openTable({ file: 'f', bytes }, map)
  expect([first.ok, second.ok]).toEqual([true, true])
})

test.each([
  ['', { code: 'empty-file', file: 'people.csv' }],
  ['\n1,Budi\n', { code: 'empty-file', file: 'people.csv' }],
  ['id\n1\n', { code: 'missing-column', file: 'people.csv', column: 'name' }],
  ['id,name,name\n', { code: 'repeated-column', file: 'people.csv', column: 'name' }],
  ['id,name\n1,A\n,B\n', { code: 'missing-id', file: 'people.csv', line: 3 }],
  [
    'id,name\n1,"A\nB"\n2,C\n1,D\n',
    { code: 'repeated-id', file: 'people.csv', id: '1', line: 5, firstLine: 2 },
  ],
  ['id,name\n1,"Budi\n2,Siti\n', { code: 'open-quote', file: 'people.csv', line: 2 }],
])('a broken table is refused with what and where: %j', (text, refusal) => {
  expect(read(text)).toEqual(refusal)
})
