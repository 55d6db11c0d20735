import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contracts } from '#journey/contracts.ts'
import { type Contract, contract, type Role } from '#vocabulary/contract.ts'
import { NOBODY, Regencies, TWO_REGENCIES } from './regencies.examples.ts'
import { PASSWORD } from './regency.examples.ts'

let regencies: Regencies

beforeAll(async () => {
  regencies = await Regencies.open(TWO_REGENCIES)
})
afterAll(() => regencies.close())

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
  enterDocument: { budgetYear: 2026, name: 'RKP Desa', dueOn: '2026-09-30' },
  enterRevenue: {
    budgetYear: 2026,
    months: [{ month: '2026-01', targetRupiah: 1, realisedRupiah: null }],
  },
  foreseeRest: { from: '2026-11' },
  reallocateRest: {
    from: '2026-11',
    number: '188/98',
    decidedOn: '2026-10-12',
    reason: 'APBD Perubahan',
    seenResultSha256: '',
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
    const described = (await regencies.get('61.11', '/api/openapi.json')).json<{
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
      const cookies = role === 'public' ? {} : await regencies.signIn('61.11', userName)
      for (const [name, one] of Object.entries<Contract>(contracts)) {
        if (name === 'signOut') continue
        const answer = await regencies.doorOf('61.11').inject({
          ...regencies.fromAnywhere(),
          method: one.method,
          url: urlOf(one),
          cookies,
          headers: { 'x-payung': '1' },
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
    const cookies = await regencies.signIn('61.11', 'kantor')
    const answer = await regencies.doorOf('61.11').inject({
      ...regencies.fromAnywhere(),
      method: 'POST',
      url: '/api/access/sign-out',
      cookies,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'foreign-page' })
    expect((await regencies.get('61.11', '/api/report/home', cookies)).statusCode).toBe(200)
  })
})
