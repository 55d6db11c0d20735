import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database.ts'
import { fillRegency, printRegency, runScript, SCHEMA } from './copy.examples.ts'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'
import { digestOf, MANIFEST_FILE, type Manifest } from './manifest.ts'
import { explainCopyRefusal } from './refusal.ts'

const KAYONG_UTARA = '61.11'
const KETAPANG = '61.04'
const MADE_AT = '2026-11-22T01:02:03.000Z'

const folder = mkdtempSync(join(tmpdir(), 'payung-copy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let source: TestDatabase
let taken: Manifest
const backup = join(folder, 'backup')

async function emptyTwin(): Promise<TestDatabase> {
  const database = await testDatabase('empty')
  await runScript(database.url('owner'), SCHEMA)
  return database
}

async function out(url: string, name: string): Promise<Manifest> {
  const copied = await copyOut({
    url,
    regencyCode: KAYONG_UTARA,
    folder: join(folder, name),
    madeAt: MADE_AT,
  })
  if (!copied.ok) throw new Error(explainCopyRefusal(copied.refusal))
  return copied.value
}

beforeAll(async () => {
  source = await emptyTwin()
  await fillRegency(source.url('owner'), KAYONG_UTARA)
  await fillRegency(source.url('owner'), KETAPANG)
  taken = await out(source.url('owner'), 'backup')
})

test('a copy holds every table with a regency code, each after those it refers to, and nobody else’s rows', () => {
  expect(taken.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['village', 2],
    ['person', 9],
    ['claim_paper', 9],
  ])
  const text = taken.tables.map(({ file }) =>
    gunzipSync(readFileSync(join(backup, file))).toString(),
  )
  expect(text.join('')).not.toContain(KETAPANG)
})

test('a regency comes back as it was, down to the oddest text, and copied again it has the same digest', async () => {
  const twin = await emptyTwin()
  const restored = await copyIn({ url: twin.url('owner'), folder: backup })
  expect(restored).toEqual({ ok: true, value: taken })
  expect(await printRegency(twin.url('owner'), KAYONG_UTARA)).toEqual(
    await printRegency(source.url('owner'), KAYONG_UTARA),
  )
  expect(digestOf(await out(twin.url('owner'), 'again'))).toBe(digestOf(taken))
})

test('the administrator, whom row-level security does not bind, copies the same', async () => {
  expect(digestOf(await out(source.url('super'), 'by-super'))).toBe(digestOf(taken))
  const twin = await emptyTwin()
  expect((await copyIn({ url: twin.url('super'), folder: backup })).ok).toBe(true)
})

test('other regencies of the receiving database stay as they are', async () => {
  const twin = await emptyTwin()
  await fillRegency(twin.url('owner'), KETAPANG)
  const before = await printRegency(twin.url('owner'), KETAPANG)
  expect((await copyIn({ url: twin.url('owner'), folder: backup })).ok).toBe(true)
  expect(await printRegency(twin.url('owner'), KETAPANG)).toEqual(before)
})

test('a regency that already has rows is not mixed with the copy', async () => {
  const refused = await copyIn({ url: source.url('owner'), folder: backup })
  expect(refused).toEqual({
    ok: false,
    refusal: { code: 'not-empty', regencyCode: KAYONG_UTARA, table: 'village', rows: 2 },
  })
})

test('one changed character anywhere in a copy is found before the first row is taken in', async () => {
  const twin = await emptyTwin()
  for (const { file } of taken.tables) {
    const path = join(backup, file)
    const whole = readFileSync(path)
    const text = gunzipSync(whole)
    text[text.length - 2] = (text[text.length - 2] ?? 0) ^ 1
    writeFileSync(path, gzipSync(text))
    expect(await copyIn({ url: twin.url('owner'), folder: backup })).toEqual({
      ok: false,
      refusal: { code: 'damaged', part: file },
    })
    writeFileSync(path, whole.subarray(0, -20))
    expect(await copyIn({ url: twin.url('owner'), folder: backup })).toMatchObject({
      refusal: { code: 'damaged', part: file },
    })
    writeFileSync(path, whole)
  }
  const manifest = readFileSync(join(backup, MANIFEST_FILE))
  writeFileSync(join(backup, MANIFEST_FILE), manifest.subarray(0, 100))
  expect(await copyIn({ url: twin.url('owner'), folder: backup })).toMatchObject({
    refusal: { code: 'damaged', part: MANIFEST_FILE },
  })
  writeFileSync(join(backup, MANIFEST_FILE), manifest)
  expect((await copyIn({ url: twin.url('owner'), folder: backup })).ok).toBe(true)
})

test('a copy that claims another regency than its rows is damaged', async () => {
  const twin = await emptyTwin()
  const path = join(backup, MANIFEST_FILE)
  const manifest = readFileSync(path, 'utf8')
  writeFileSync(path, manifest.replace(`"${KAYONG_UTARA}"`, `"${KETAPANG}"`))
  const refused = await copyIn({ url: twin.url('super'), folder: backup })
  writeFileSync(path, manifest)
  expect(refused).toMatchObject({ refusal: { code: 'damaged' } })
})

test('a schema that is not the copy’s is refused with the first difference', async () => {
  const twin = await emptyTwin()
  await runScript(twin.url('owner'), 'alter table person drop column note')
  expect(await copyIn({ url: twin.url('owner'), folder: backup })).toEqual({
    ok: false,
    refusal: { code: 'other-schema', difference: 'hanya salinan punya person.note text' },
  })
  await runScript(twin.url('owner'), 'alter table person add note text, add phone text')
  expect(await copyIn({ url: twin.url('owner'), folder: backup })).toEqual({
    ok: false,
    refusal: { code: 'other-schema', difference: 'salinan tidak punya person.phone text' },
  })
})

test('a reference to something the receiving database lacks leaves nothing behind', async () => {
  const twin = await emptyTwin()
  await runScript(
    twin.url('owner'),
    'alter table person add foreign key (name) references rule_book (id)',
  )
  const refused = await copyIn({ url: twin.url('owner'), folder: backup })
  expect(refused).toMatchObject({ refusal: { code: 'missing-reference', table: 'person' } })
  expect(await printRegency(twin.url('owner'), KAYONG_UTARA)).toEqual({
    village: [],
    person: [],
    claim_paper: [],
  })
})

test('a user from whom row-level security hides rows may not make a copy that looks whole', async () => {
  const twin = await emptyTwin()
  await runScript(
    twin.url('owner'),
    `drop policy own_rows on person; create policy for_app on person to payung_app using (true)`,
  )
  const refused = await copyOut({
    url: twin.url('owner'),
    regencyCode: KAYONG_UTARA,
    folder: join(folder, 'hidden'),
    madeAt: MADE_AT,
  })
  expect(refused).toEqual({
    ok: false,
    refusal: { code: 'hidden-rows', table: 'person', user: 'payung_owner' },
  })
  expect(existsSync(join(folder, 'hidden'))).toBe(false)
})

test('an existing folder is never written over, and a folder that does not exist is no backup', async () => {
  const again = {
    url: source.url('owner'),
    regencyCode: KAYONG_UTARA,
    folder: backup,
    madeAt: MADE_AT,
  }
  expect(await copyOut(again)).toEqual({
    ok: false,
    refusal: { code: 'folder-in-use', folder: backup },
  })
  expect(await copyIn({ url: source.url('owner'), folder: join(folder, 'nowhere') })).toMatchObject(
    {
      refusal: { code: 'no-manifest' },
    },
  )
})

test('of the house’s own schema, every table with a regency code travels', async () => {
  const [house, twin] = [await testDatabase(), await testDatabase()]
  await runScript(
    house.url('super'),
    `insert into data_key (regency_code, version, wrapped) values ('${KAYONG_UTARA}', 1, '\\x00ff')`,
  )
  const copied = await out(house.url('owner'), 'house')
  const client = new pg.Client({ connectionString: house.url() })
  await client.connect()
  const expected = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where column_name = 'regency_code' and table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  await client.end()
  expect(copied.tables.map(({ name }) => name).sort()).toEqual(
    expected.rows.map(({ name }) => name).sort(),
  )
  expect(copied.schemaSteps.length).toBeGreaterThan(10)
  const restored = await copyIn({ url: twin.url('owner'), folder: join(folder, 'house') })
  expect(restored).toEqual({ ok: true, value: copied })
  expect(digestOf(await out(twin.url('owner'), 'house-again'))).toBe(digestOf(copied))
})
