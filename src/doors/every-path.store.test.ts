import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRoster } from '#journey/enrol/import-roster.ts'
import { receiveList } from '#journey/register/receive-list.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { Database, runSql } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { testDatabase } from '../../tests/database.ts'
import { openHttpDoor } from './http.ts'
import { fillRegency, officeOf, PASSWORD } from './regency.examples.ts'
import { YEAR } from './village.examples.ts'
import type { Tables } from './wiring.ts'
import { decideStep, matchStep } from './year-steps.ts'

// Every way a person can come into the house, and what the store lets nobody do about it.
const REGENCY = '61.11'
const VILLAGE = '61.11.01.2001'
const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const office = officeOf(REGENCY)
/** One woman whose number every path brings again, beside another name: somebody has to look. */
const KNOWN = { nik: '6111015505790007', name: 'Rukiyah Binti Hasan', birthDate: '1979-05-15' }

let database: Database
let door: FastifyInstance
let villager: Record<string, string>

beforeAll(async () => {
  const made = await testDatabase()
  const owner = new Database(made.url('owner'), 1)
  await owner.run(scope, setUpRegency)
  await owner.close()
  database = new Database(made.url('app'), 4)
  await database.run<Tables, void>(scope, async (db) => {
    await fillRegency(db, office, [VILLAGE, '61.11.01.2002'])
    await importRoster(db, office, [member(KNOWN.nik, KNOWN.name, '26000000901')])
    await matchStep(db, office, YEAR)
    await decideStep(db, office, YEAR, isoDate('2026-10-12'))
  })
  door = await openHttpDoor({
    database,
    office,
    regencyCode: REGENCY,
    wallClock: new StandingClock('2026-11-22T02:00:00Z'),
    isDemonstration: true,
    isSecure: false,
    logLevel: 'silent',
    webFolder: join(tmpdir(), 'no-such-folder'),
  })
  const answer = await post('/api/access/sign-in', { userName: 'desa.2001', password: PASSWORD })
  villager = { payung: String(answer.cookies[0]?.value) }
})
afterAll(async () => {
  await door.close()
  await database.close()
})

function post(url: string, payload: object | string, headers: Record<string, string> = {}) {
  return door.inject({
    method: 'POST',
    url,
    payload,
    cookies: villager ?? {},
    headers: { 'x-payung': '1', ...headers },
  })
}

function member(nik: string, name: string, kpj: string) {
  return {
    nik,
    kk: '6111010101790001',
    kpj,
    name,
    sex: 'P' as const,
    birthPlace: 'Sukadana',
    birthDate: KNOWN.birthDate,
    villageCode: VILLAGE,
    phone: '',
    motherName: 'Halimah',
    occupation: 'Petani',
    monthlyIncome: 900_000,
    segment: 'BPU',
    enteredOn: '2025-01-01',
  }
}

function rows<Row>(statement: string): Promise<Row[]> {
  return database.run<Tables, Row[]>(scope, (db) =>
    runSql<Row>(db, sql<Row>`${sql.raw(statement)}`),
  )
}

interface Line {
  readonly id: string
  readonly state: string
  readonly worker_id: string | null
  readonly compared_in: string | null
}

const lineNamed = async (name: string) =>
  (
    await rows<Line>(
      `select id, state, worker_id, compared_in from candidate where name = '${name}' order by id desc`,
    )
  )[0]

/** Deciding passes a line by until it was compared; then it waits for an officer beside the woman whose number it bears. */
async function mustBeCompared(name: string): Promise<void> {
  expect(await lineNamed(name)).toMatchObject({ state: 'received', compared_in: null })
  const before = await rows('select worker_id from decision order by 1')
  await database.run<Tables, unknown>(scope, (db) =>
    decideStep(db, office, YEAR, isoDate('2026-10-12')),
  )
  expect(await rows('select worker_id from decision order by 1')).toEqual(before)
  await database.run<Tables, unknown>(scope, (db) => matchStep(db, office, YEAR))
  const line = await lineNamed(name)
  expect(line).toMatchObject({ state: 'waiting', worker_id: null })
  const run = await rows(`select kind from match_run where id = '${line?.compared_in}'`)
  expect(run).toEqual([{ kind: 'year' }])
  const asked = await rows<{ name: string }>(
    `select worker.name from possible_pair pair join worker on worker.id = pair.worker_id where pair.candidate_id = '${line?.id}'`,
  )
  expect(asked.map((one) => one.name)).toContain(KNOWN.name)
}

const form = (name: string, nik = KNOWN.nik) => ({
  clientKey: '33333333-3333-4333-8333-333333333333',
  villageCode: VILLAGE,
  nik,
  kk: '6111010101790001',
  name,
  sex: 'P' as const,
  birthPlace: 'Sukadana',
  birthDate: '02-11-1991',
  address: 'Dusun Melati',
  phone: '',
  motherName: 'Halimah',
  occupation: 'Petani',
  monthlyIncome: '900000',
  remark: '',
  replacesCandidateId: null,
})

test('a name typed on a phone and sent again by its outbox counts for nobody before it was compared', async () => {
  const body = form('Salbiah')
  const [first, again] = [
    await post('/api/register/candidates', body),
    await post('/api/register/candidates', body),
  ]
  expect([first.json(), again.json()]).toMatchObject([{ isNew: true }, { isNew: false }])
  await mustBeCompared('Salbiah')
})

test('a spreadsheet from a village counts for nobody before it was compared', async () => {
  const part = (head: string, body: string) =>
    `--batas\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const payload = [
    part('name="villageCode"', VILLAGE),
    part('name="clientKey"', '44444444-4444-4444-8444-444444444444'),
    part(
      'name="file"; filename="desa.csv"',
      'NIK,Nama,Tanggal Lahir,Jenis Kelamin,Nama Ibu\n6111015505790007,Yuliana,17-08-1988,P,Asmah\n',
    ),
    '--batas--\r\n',
  ].join('')
  const sent = await post('/api/register/files', payload, {
    'content-type': 'multipart/form-data; boundary=batas',
  })
  expect(sent.json()).toMatchObject({ isNew: true, lines: 1 })
  await mustBeCompared('Yuliana')
})

test('a list taken in at the command line counts for nobody before it was compared', async () => {
  const { rowOfForm } = await import('#journey/register/form-row.ts')
  const row = rowOfForm(form('Nurjanah'), isoDate('2026-10-12'))
  await database.run<Tables, unknown>(scope, (db) =>
    receiveList(db, office, {
      villageCode: VILLAGE,
      year: YEAR,
      clientKey: 'command line',
      submittedOn: isoDate('2026-10-12'),
      headLetter: '140/9',
      files: [
        { file: 'a.csv', sheet: '', refused: null, rows: [row], findings: [], sha256: 'cli' },
      ],
    }),
  )
  await mustBeCompared('Nurjanah')
})

test('members taken over from the insurer are compared with everybody, and a twin is asked about', async () => {
  const workerId = await database.run<Tables, string>(scope, async (db) => {
    const [id = ''] = await importRoster(db, office, [
      member('6111015505790070', KNOWN.name, '26000000902'),
    ])
    return id
  })
  const made = await rows<{ kind: string }>(
    `select run.kind from worker join match_run run on run.id = worker.compared_in where worker.id = '${workerId}'`,
  )
  expect(made).toEqual([{ kind: 'roster' }])
  const asked = await rows<{ name: string }>(
    `select worker.name from worker_pair pair
join worker on worker.id in (pair.left_id, pair.right_id) and worker.id <> '${workerId}'
where '${workerId}' in (pair.left_id, pair.right_id) and pair.state = 'open'`,
  )
  expect(asked.map((one) => one.name)).toContain(KNOWN.name)
})

/** Runs a statement as the application's own role and says what stopped it. */
async function stoppedBy(statement: string): Promise<string> {
  try {
    await database.run<Tables, never>(scope, async (db) => {
      await runSql(db, sql`${sql.raw(statement)}`)
      throw new Error('nothing stopped it')
    })
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? (error as Error).message
  }
  return ''
}

const NEW_ID = '00000000-0000-7000-8000-00000000000e'

test('no statement of the application can accept a line, or make a person, that no run has seen', async () => {
  const body = form('Yohana Tanpa Banding', '6111014101900099')
  await post('/api/register/candidates', {
    ...body,
    clientKey: '55555555-5555-4555-8555-555555555555',
  })
  const line = await lineNamed('Yohana Tanpa Banding')
  for (const state of ['accepted', 'waiting'])
    expect(
      await stoppedBy(`update candidate set state = '${state}' where id = '${line?.id}'`),
    ).toBe('candidate_compared_first')
  expect(
    await stoppedBy(`update candidate set compared_in = '${NEW_ID}' where id = '${line?.id}'`),
  ).toBe('candidate_compared_in')
  const person = (comparedIn: string) => `
insert into worker (regency_code, id, village_code, name, sex, birth_place, occupation, private_enc, key_version, compared_in)
select regency_code, '${NEW_ID}', village_code, name, sex, birth_place, occupation, private_enc, key_version, ${comparedIn}
from candidate where id = '${line?.id}'`
  expect(await stoppedBy(person('null'))).toContain('null value in column "compared_in"')
  expect(await stoppedBy(person(`'${NEW_ID}'`))).toBe('worker_compared_in')
})

test('what a run has seen cannot be rewritten afterwards', async () => {
  for (const change of ["name = 'Orang Lain'", 'nik_index = null', "birth_date = '1990-01-01'"])
    for (const table of ['candidate', 'worker'])
      expect(await stoppedBy(`update ${table} set ${change}`)).toContain('permission denied')
  expect(await stoppedBy('update worker set compared_in = null')).toContain('permission denied')
  expect(await stoppedBy("update candidate set compared_in = null where state = 'waiting'")).toBe(
    'candidate_compared_first',
  )
})

test('whoever is decided, granted, enrolled, substituted, paid or buried is such a person', async () => {
  const loose = await rows<{ name: string }>(
    `select col.table_name || '.' || col.column_name as name
from information_schema.columns col
where col.table_schema = 'public' and col.column_name in ('worker_id', 'in_worker_id', 'out_worker_id', 'person_id')
  and not exists (
    select 1 from pg_constraint con
    join pg_attribute att on att.attrelid = con.conrelid and att.attnum = any(con.conkey)
    where con.contype = 'f' and con.conrelid = col.table_name::regclass and con.confrelid = 'worker'::regclass
      and att.attname = col.column_name)
order by 1`,
  )
  // What the branch billed for strangers is kept as it came; a number is claimed before its worker is written; and a
  // person is the worker itself, or the root it was merged into.
  expect(loose.map((one) => one.name)).toEqual([
    'bill_difference.worker_id',
    'nik_claim.worker_id',
    'worker.person_id',
  ])
})
