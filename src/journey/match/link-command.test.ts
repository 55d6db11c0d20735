import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { linkCommand } from './link-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-link-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})

interface End {
  readonly exit: number
  readonly said: string
  readonly pairs: string
}

/** Runs `payung link` on files given by name and content, as the door would. */
async function link(files: Readonly<Record<string, string>>, ...more: string[]): Promise<End> {
  const out = join(folder, 'pairs.csv')
  writeFileSync(out, '')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const tables = Object.keys(files)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(folder, name))
  let said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  const options = more.map((word) => (word.endsWith('.json') ? join(folder, word) : word))
  const program = new Command().addCommand(linkCommand()).exitOverride()
  await program.parseAsync(['link', ...tables, ...options, '--out', out], { from: 'user' })
  return { exit: Number(process.exitCode ?? 0), said, pairs: readFileSync(out, 'utf8') }
}

const HEADER = 'id_l,id_r,probability,kind\n'
const budi = '6111011203800001,Budi Santoso,1980-03-12,Siti Aminah'
const rina = '6111015508920002,Rina Wati,1992-08-15,Maria Ulfa'

test('one person in two tables is one cross pair', async () => {
  const end = await link({
    'left.csv': `id,nik,name,birth_date,mother_name\n1,${budi}\n2,${rina}\n`,
    'right.csv': `id,nik,name,birth_date,mother_name\nx,${rina}\n`,
  })
  expect(end.exit).toBe(0)
  expect(end.pairs).toMatch(/^id_l,id_r,probability,kind\n2,x,0\.9\d{5},cross\n$/)
})

test('a mark of byte order, spaces round headers and values, and line breaks inside quotes change nothing', async () => {
  const plain = await link({
    'left.csv': `id,nik,name,birth_date,mother_name\n1,${budi}\n2,${rina}\n3,${budi}\n`,
  })
  const dressed = await link({
    'left.csv': `\uFEFF id , nik,"name" ,birth_date, mother_name\r\n 1 ,${budi.replace('Budi Santoso', '"Budi\nSantoso"')}\r\n2,${rina}\r\n3 , ${budi} \r\n`,
  })
  expect(plain.pairs.split('\n')[1]).toMatch(/^1,3,0\.9/)
  expect(dressed).toEqual(plain)
})

test('an id that comes twice ends with 2 and says where', async () => {
  const end = await link({ 'left.csv': 'id,name\n1,Budi\n2,Rina\n1,Joko\n' })
  expect(end.exit).toBe(2)
  expect(end.said).toContain('"1"')
  expect(end.said).toContain('4')
  expect(end.said.trim().split('\n')).toHaveLength(1)
})

test('a mapped column that one file lacks ends with 2 and is named with the file', async () => {
  const map = { id: 'rec', fields: [{ type: 'name', columns: ['given', 'surname'] }] }
  const end = await link(
    {
      'left.csv': 'rec,given,surname\n1,Ann,Lee\n',
      'right.csv': 'rec,given\n2,Ann\n',
      'map.json': JSON.stringify(map),
    },
    '--columns',
    'map.json',
  )
  expect(end.exit).toBe(2)
  expect(end.said).toContain('surname')
  expect(end.said).toContain('right.csv')
})

test.each([
  ['a type nobody knows', { id: 'id', fields: [{ type: 'colour', columns: ['name'] }] }, 'type'],
  ['no fields', { id: 'id', fields: [] }, 'fields'],
  [
    'a date format nobody knows',
    { id: 'id', fields: [{ type: 'date', columns: ['name'], format: 'mm/dd/yyyy' }] },
    'format',
  ],
])('a map with %s ends with 2 and names the place', async (_, map, place) => {
  const files = { 'left.csv': 'id,name\n1,Budi\n', 'map.json': JSON.stringify(map) }
  const end = await link(files, '--columns', 'map.json')
  expect(end.exit).toBe(2)
  expect(end.said).toContain(place)
})

test('tables with only a header give a file with only a header and end well', async () => {
  const empty = 'id,nik,name\n'
  const some = `id,nik,name\n1,6111011203800001,Budi\n`
  for (const files of [
    { 'left.csv': empty },
    { 'left.csv': empty, 'right.csv': some },
    { 'left.csv': some, 'right.csv': empty },
    { 'left.csv': empty, 'right.csv': empty },
  ])
    expect(await link(files, '--within')).toEqual({ exit: 0, said: '', pairs: HEADER })
})

test('lines follow the rows of the left file, then of the right one, and none is below 0.01', async () => {
  const people = [budi, rina, '6111014201710003,Joko Widodo,1971-01-02,Sulastri']
  const table = (ids: string) =>
    `id,nik,name,birth_date,mother_name\n${[...ids].map((id, at) => `${id},${people[at % 3]}`).join('\n')}\n`
  const end = await link({ 'left.csv': table('zyx'), 'right.csv': table('cbafed') }, '--within')
  const lines = end.pairs.trim().split('\n').slice(1)
  expect(lines.filter((line) => Number(line.split(',')[2]) < 0.01)).toEqual([])
  const likely = lines.filter((line) => Number(line.split(',')[2]) >= 0.5)
  expect(likely.map((line) => line.replace(/,0\.\d+/, ''))).toEqual([
    'z,c,cross',
    'z,f,cross',
    'y,b,cross',
    'y,e,cross',
    'x,a,cross',
    'x,d,cross',
    'c,f,within',
    'b,e,within',
    'a,d,within',
  ])
})

test('a file that is not there ends with 2 and one sentence', async () => {
  const program = new Command().addCommand(linkCommand()).exitOverride()
  let said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  await program.parseAsync(['link', join(folder, 'none.csv'), '--out', join(folder, 'o.csv')], {
    from: 'user',
  })
  expect(process.exitCode).toBe(2)
  expect(said).toContain('none.csv')
})

test('dates and numbers nobody can read are no error', async () => {
  const end = await link({
    'left.csv':
      'id,nik,name,birth_date\n1,6.11E+15,Budi Santoso,31-31-9999\n2,tidak ada,Rina,kapan\n',
  })
  expect(end).toMatchObject({ exit: 0, said: '' })
})
