import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contracts } from '#journey/contracts.ts'
import { makeOwnerLink } from '#office/access/sign-in.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { Database, runSql } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { type Contract, contract, type Role } from '#vocabulary/contract.ts'
import { testDatabase } from '../../tests/database.ts'
import { openHttpDoor } from './http.ts'
import { fillRegency, nikOf, officeOf, PASSWORD, personOf } from './regency.examples.ts'
import type { Tables } from './wiring.ts'

const REGENCIES: Readonly<Record<RegencyCode, readonly string[]>> = {
  '61.11': ['61.11.01.2001', '61.11.01.2002'],
  '61.04': ['61.04.01.2011', '61.04.01.2012'],
}
type RegencyCode = '61.11' | '61.04'

const wallClock = new StandingClock('2026-11-22T02:00:00Z')
const doors = new Map<RegencyCode, FastifyInstance>()
let app: Database

beforeAll(async () => {
  const made = await testDatabase()
  const owner = new Database(made.url('owner'), 1)
  app = new Database(made.url('app'), 4)
  for (const [regencyCode, villages] of Object.entries(REGENCIES) as [
    RegencyCode,
    readonly string[],
  ][]) {
    const scope = { regencyCode, villageCode: '*', actor: 'test' }
    await owner.run(scope, setUpRegency)
    const office = officeOf(regencyCode)
    await app.run<Tables, void>(scope, (db) => fillRegency(db, office, villages))
    doors.set(
      regencyCode,
      await openHttpDoor({
        database: app,
        office,
        regencyCode,
        wallClock,
        isDemonstration: true,
        isSecure: false,
        logLevel: 'silent',
        webFolder: join(tmpdir(), 'no-such-folder'),
      }),
    )
  }
  await owner.close()
})
afterAll(async () => {
  for (const door of doors.values()) await door.close()
  await app.close()
})

function doorOf(regencyCode: RegencyCode): FastifyInstance {
  const door = doors.get(regencyCode)
  if (!door) throw new Error(`no door of ${regencyCode}`)
  return door
}

const ours = { 'x-payung': '1' }
let callers = 0

/** Every call from an address of its own, so that the limits of one address do not meet these tests. */
function fromAnywhere(): { remoteAddress: string } {
  callers += 1
  return { remoteAddress: `10.1.${callers >> 8}.${callers & 255}` }
}

async function signIn(regencyCode: RegencyCode, userName: string): Promise<Cookies> {
  const answer = await doorOf(regencyCode).inject({
    ...fromAnywhere(),
    method: 'POST',
    url: '/api/access/sign-in',
    headers: ours,
    payload: { userName, password: PASSWORD },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  const [cookie] = answer.cookies
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  return { payung: String(cookie?.value) }
}

type Cookies = Record<string, string>

function get(regencyCode: RegencyCode, url: string, cookies: Cookies = {}) {
  return doorOf(regencyCode).inject({ ...fromAnywhere(), method: 'GET', url, cookies })
}

function post(regencyCode: RegencyCode, url: string, payload: object, cookies: Cookies = {}) {
  return doorOf(regencyCode).inject({
    ...fromAnywhere(),
    method: 'POST',
    url,
    payload,
    cookies,
    headers: ours,
  })
}

const NOBODY = '00000000-0000-7000-8000-000000000000'
const PARAMS: Readonly<Record<string, string>> = {
  villageCode: '61.11.01.2001',
  workerId: NOBODY,
  decreeId: NOBODY,
  fingerprint: '0123456789abcdef',
  candidateId: NOBODY,
  userId: NOBODY,
}

function urlOf({ path }: Contract): string {
  return path.replace(/:(\w+)/g, (_, name: string) => PARAMS[name] ?? NOBODY)
}

const POLICY = {
  objective: ['renewals'],
  points: {},
  villageMinimum: 0,
  graceMonths: 3,
  startMonth: '2026-01',
  coverMonths: 12,
  newFromMonth: '2026-01',
}

/** Bodies that reach the handler of each changing contract without changing what other tests read. */
const BODIES: Readonly<Record<string, object>> = {
  signIn: { userName: 'nobody', password: 'x' },
  ownerLink: { token: 'x'.repeat(40) },
  createUser: {
    userName: 'kantor',
    name: 'Sudah Ada',
    role: 'office',
    villageCode: null,
    password: PASSWORD,
  },
  addCandidate: { clientKey: NOBODY, villageCode: '61.11.09.2001', nik: '', name: 'Siti' },
  checkCandidate: { clientKey: NOBODY, villageCode: '61.11.09.2001', nik: '', name: 'Siti' },
  submitList: { headLetter: '140/9' },
  findWorker: { number: '6111010405800009' },
  revealNumber: { reason: 'cocokkan KTP' },
  rulePair: { candidateId: NOBODY, workerId: NOBODY, ruling: 'same' },
  setThresholds: { autoMillionths: 0, reviewMillionths: 0, reason: 'coba ambang nol' },
  withdrawOutsideList: { reason: 'berkas kabupaten lain' },
  checkLink: { candidateId: NOBODY, workerId: NOBODY, verdict: 'right' },
  overrideRule: {
    ruleId: 'TIDAK-ADA',
    from: '2026-01-01',
    parameters: {},
    status: 'verified',
    reason: 'Surat edaran',
  },
  foreseeCeiling: { budgetYear: 2026, ceilingRupiah: 1 },
  changeCeiling: {
    budgetYear: 2026,
    ceilingRupiah: 1,
    kind: 'amendment',
    decidedOn: '2026-10-12',
    reason: 'APBD Perubahan',
    seenCommittedRupiah: 0,
    acceptedPersonMonths: 0,
  },
  tryPolicy: { policy: POLICY },
  timePolicy: { policy: POLICY },
  explainPolicy: { policy: POLICY, workerId: NOBODY },
  saveScenario: { name: 'Mulai April', policy: POLICY },
  decreeScenario: { number: '188/99' },
  publicCheck: { nik: '6111010405800009', code: 'ABCDEFGH' },
}

describe('who may call what', () => {
  test('a contract without an access field does not compile', () => {
    // @ts-expect-error access is mandatory
    const open = contract({ method: 'GET', path: '/api/x', summary: '', answer: z.object({}) })
    expect(open).not.toHaveProperty('access')
    for (const [name, one] of Object.entries(contracts)) {
      const isNamed = one.access === 'public' || one.access.length > 0
      expect(isNamed, name).toBe(true)
    }
  })

  test('every contract has an endpoint, and every endpoint is described', async () => {
    const described = (await get('61.11', '/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, Record<string, unknown>>
    }>()
    expect(described.openapi).toBe('3.1.0')
    const known = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const declared = Object.values<Contract>(contracts).map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(known.sort()).toEqual(declared.sort())
  })

  const users: readonly (readonly [Role | 'public', string])[] = [
    ['public', ''],
    ['village', 'desa.2001'],
    ['office', 'kantor'],
    ['owner', 'pemilik2'],
  ]
  test.each(users)(
    '%s is let in where the contracts say so, and nowhere else',
    async (role, userName) => {
      const cookies = role === 'public' ? {} : await signIn('61.11', userName)
      for (const [name, one] of Object.entries<Contract>(contracts)) {
        if (name === 'signOut') continue
        const answer = await doorOf('61.11').inject({
          ...fromAnywhere(),
          method: one.method,
          url: urlOf(one),
          cookies,
          headers: ours,
          ...(one.method === 'POST' && { payload: BODIES[name] ?? {} }),
        })
        const isOpen = one.access === 'public' || (role !== 'public' && one.access.includes(role))
        const closed = role === 'public' ? 401 : 403
        const label = `${role} ${name}: ${answer.statusCode} ${answer.body.slice(0, 200)}`
        if (!isOpen) expect(answer.statusCode, label).toBe(closed)
        else if (one.method === 'GET') expect([200, 404], label).toContain(answer.statusCode)
        else expect([200, 404, 422], label).toContain(answer.statusCode)
      }
    },
  )

  test('a changing call from a foreign page is refused before anything is read', async () => {
    const cookies = await signIn('61.11', 'kantor')
    const answer = await doorOf('61.11').inject({
      ...fromAnywhere(),
      method: 'POST',
      url: '/api/access/sign-out',
      cookies,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'foreign-page' })
    expect((await get('61.11', '/api/report/home', cookies)).statusCode).toBe(200)
  })
})

const VILLAGE_USERS = (Object.entries(REGENCIES) as [RegencyCode, readonly string[]][]).flatMap(
  ([regencyCode, villages]) => villages.map((village) => ({ regencyCode, village })),
)
const ALL_VILLAGES = VILLAGE_USERS.map((one) => one.village)
const marked = (village: string) => personOf(village, 0).slice(0, -2)

describe('a village sees its own people only', () => {
  test.each(VILLAGE_USERS)('in every list, for $village', async ({ regencyCode, village }) => {
    const cookies = await signIn(regencyCode, `desa.${village.slice(-4)}`)
    let ownPages = 0
    for (const [name, one] of Object.entries<Contract>(contracts)) {
      if (one.method !== 'GET' || one.access === 'public' || !one.access.includes('village'))
        continue
      const url = one.path.replace(':villageCode', village)
      if (url.includes(':')) continue
      const answer = await get(regencyCode, url, cookies)
      expect(answer.statusCode, `${name} ${answer.body}`).toBe(200)
      for (const other of ALL_VILLAGES.filter((code) => code !== village))
        expect(answer.body, `${name} shows ${other}`).not.toContain(marked(other))
      if (answer.body.includes(marked(village))) ownPages += 1
    }
    expect(ownPages).toBeGreaterThanOrEqual(5)
  })

  test.each(VILLAGE_USERS)(
    'and no person of another by id or number, for $village',
    async ({ regencyCode, village }) => {
      const cookies = await signIn(regencyCode, `desa.${village.slice(-4)}`)
      const office = await signIn('61.11', 'kantor')
      const everybody = (await get('61.11', '/api/match/workers', office)).json<{
        rows: { id: string; name: string }[]
      }>()
      expect(everybody.rows).toHaveLength(6)
      for (const { id, name } of everybody.rows) {
        const isOwn = name.startsWith(marked(village))
        const answer = await get(regencyCode, `/api/match/workers/${id}`, cookies)
        expect(answer.statusCode, name).toBe(isOwn ? 200 : 404)
      }
      for (const other of ALL_VILLAGES) {
        const number = nikOf(other, 0)
        const found = await post(regencyCode, '/api/match/workers/find', { number }, cookies)
        const { worker } = found.json<{ worker: { name: string } | null }>()
        expect(worker?.name ?? null).toBe(other === village ? personOf(village, 0) : null)
      }
    },
  )

  test.each(VILLAGE_USERS)('in plain SQL too, for $village', async ({ regencyCode, village }) => {
    const scope = { regencyCode, villageCode: village, actor: 'test' }
    const seen = await app.run<Tables, { table: string; own: number; foreign: number }[]>(
      scope,
      async (db) => {
        const tables = await runSql<{ name: string }>(
          db,
          sql`select table_name as name from information_schema.columns
where table_schema = 'public' and column_name = 'village_code' and table_name not in ('app_user', 'outside_person', 'bill_line')`,
        )
        const counts = []
        for (const { name } of tables) {
          const [row] = await runSql<{ own: number; foreign: number }>(
            db,
            sql`select count(*) filter (where village_code = ${village}) as own,
count(*) filter (where village_code is distinct from ${village}) as foreign from ${sql.table(name)}`,
          )
          counts.push({ table: name, own: row?.own ?? 0, foreign: row?.foreign ?? 0 })
        }
        return counts
      },
    )
    expect(seen.length).toBeGreaterThan(15)
    expect(seen.filter((one) => one.foreign > 0)).toEqual([])
    expect(seen.filter((one) => one.own > 0).length).toBeGreaterThan(12)
  })

  test('another village is not found, whatever is asked of it', async () => {
    const cookies = await signIn('61.11', 'desa.2001')
    const other = '61.11.01.2002'
    for (const url of [`/api/report/villages/${other}`, `/api/register/lists/${other}`])
      expect((await get('61.11', url, cookies)).statusCode, url).toBe(404)
    const form = { clientKey: NOBODY, villageCode: other, nik: '', name: 'Siti' }
    expect((await post('61.11', '/api/register/candidates', form, cookies)).statusCode).toBe(404)
  })
})

describe('sessions and links', () => {
  test('the one-time link lets the owner in once', async () => {
    const scope = { regencyCode: '61.11', villageCode: '*', actor: 'test' }
    const token = await app.run<Tables, string>(scope, (db) => makeOwnerLink(db, wallClock))
    const first = await post('61.11', '/api/access/owner-link', { token })
    expect(first.json()).toMatchObject({ user: { role: 'owner' } })
    const second = await post('61.11', '/api/access/owner-link', { token })
    expect(second.statusCode).toBe(422)
    expect(second.json()).toMatchObject({ code: 'link-used' })
    const elsewhere = await post('61.04', '/api/access/owner-link', { token })
    expect(elsewhere.statusCode).toBe(422)
  })

  test('a link is dead after a day', async () => {
    const scope = { regencyCode: '61.11', villageCode: '*', actor: 'test' }
    const yesterday = new StandingClock('2026-11-21T01:59:59Z')
    const token = await app.run<Tables, string>(scope, (db) => makeOwnerLink(db, yesterday))
    expect((await post('61.11', '/api/access/owner-link', { token })).statusCode).toBe(422)
  })

  test('a closed user is out at once, and a session of one regency opens no other', async () => {
    const owner = await signIn('61.11', 'pemilik2')
    const created = await post(
      '61.11',
      '/api/access/users',
      {
        userName: 'sementara',
        name: 'Sementara',
        role: 'office',
        villageCode: null,
        password: PASSWORD,
      },
      owner,
    )
    const { user } = created.json<{ user: { id: string } }>()
    const guest = await signIn('61.11', 'sementara')
    expect((await get('61.11', '/api/report/home', guest)).statusCode).toBe(200)
    expect((await get('61.04', '/api/report/home', guest)).statusCode).toBe(401)
    const closed = await post('61.11', `/api/access/users/${user.id}/deactivate`, {}, owner)
    expect(closed.statusCode).toBe(200)
    expect((await get('61.11', '/api/report/home', guest)).statusCode).toBe(401)
    const again = await post('61.11', '/api/access/sign-in', {
      userName: 'sementara',
      password: PASSWORD,
    })
    expect(again.statusCode).toBe(422)
  })

  test('signing out ends the session on the server, not only in the browser', async () => {
    const cookies = await signIn('61.11', 'kantor')
    expect((await post('61.11', '/api/access/sign-out', {}, cookies)).statusCode).toBe(200)
    expect((await get('61.11', '/api/report/home', cookies)).statusCode).toBe(401)
  })

  test('ten wrong passwords make the name wait', async () => {
    for (let miss = 0; miss < 10; miss++)
      await post('61.04', '/api/access/sign-in', { userName: 'kantor', password: 'salah' })
    const right = await post('61.04', '/api/access/sign-in', {
      userName: 'kantor',
      password: PASSWORD,
    })
    expect(right.json()).toMatchObject({ code: 'too-many-tries', facts: { minutes: 15 } })
  })
})
