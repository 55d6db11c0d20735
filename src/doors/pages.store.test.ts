import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import type { Contracts } from '#journey/contracts.ts'
import { publicCodeOf } from '#journey/report/public-check.ts'
import { runSql } from '#platform/database.ts'
import { type Cookies, Regencies } from './regencies.examples.ts'
import { officeOf } from './regency.examples.ts'
import { nikOf, personOf } from './village.examples.ts'
import type { Tables } from './wiring.ts'

const REGENCY = '61.11'
const [FIRST, SECOND] = ['61.11.01.2001', '61.11.01.2002'] as const
const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const office = officeOf(REGENCY)

type Answer<Name extends keyof Contracts> = z.output<Contracts[Name]['answer']>

let regencies: Regencies
let officer: Cookies
let villager: Cookies

beforeAll(async () => {
  regencies = await Regencies.open({ [REGENCY]: [FIRST, SECOND] })
  officer = await regencies.signIn(REGENCY, 'kantor')
  villager = await regencies.signIn(REGENCY, 'desa.2001')
})
afterAll(() => regencies.close())

async function read<Name extends keyof Contracts>(
  url: string,
  cookies = officer,
): Promise<Answer<Name>> {
  const answer = await regencies.get(REGENCY, url, cookies)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const post = (url: string, payload: object, cookies: Cookies = {}) =>
  regencies.post(REGENCY, url, payload, cookies)

async function idOf(name: string): Promise<string> {
  const page = await read<'workers'>('/api/match/workers')
  const found = page.rows.find((row) => row.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}

function countEvents(kind: string): Promise<number> {
  return regencies.app.run<Tables, number>(scope, async (db) => {
    const [row] = await runSql<{ count: number }>(
      db,
      sql`select count(*) as count from audit_event where regency_code = ${REGENCY} and kind = ${kind}`,
    )
    return row?.count ?? 0
  })
}

test('the first page counts the living members in grace, not the dead, and names the whole with its source', async () => {
  const home = await read<'home'>('/api/report/home')
  // Two villages; in each one member paid until August and one who died in September.
  expect(home.protection).toEqual({ protected: 0, inGrace: 2, lapsed: 0, notStarted: 0 })
  expect(home.coverage.people).toBe(0)
  expect(home.coverage.denominator?.source).not.toBe('')
  expect(home.insurerFigure).toMatchObject({ value: 51.59, unit: 'percent', status: 'press' })
  expect(home.target).toMatchObject({ share: 0.3499, ruleId: 'COV-TARGET-RPJMN' })
  expect(home.lists).toMatchObject({ villages: 43, sent: 2, late: 0, silent: 0 })
  expect(home.decided).toEqual({ yes: 6, no: 0, factsMissing: 0, leftOut: 2 })
  expect(home.claims).toEqual({ open: 2, paid: 0, owedRupiah: 84_000_000, paidRupiah: 0 })
  expect(home.openPairs).toBe(2)
  // August was the last paid month: arrears may be paid until 31 December, 80 days away, so nobody is in the alarm.
  expect(home.alarm).toBeNull()
  expect(home.trend.filter((one) => one.people > 0).map((one) => one.people)).toEqual(
    Array(8).fill(4),
  )
})

test('money is what the ledger says: four people for eight months at Rp16.800', async () => {
  const { funds, totals } = await read<'funds'>('/api/fund/funds')
  const spent = 4 * 8 * 16_800
  expect(totals).toMatchObject({
    ceilingRupiah: 10_000_000,
    committedRupiah: spent,
    paidRupiah: spent,
    confirmedRupiah: spent,
    remainderRupiah: 10_000_000 - spent,
    people: 4,
    personMonths: 32,
  })
  expect(funds[0]?.months).toHaveLength(8)
  expect(funds[0]?.acceptsSentence).toBe('Boleh membayar siapa saja yang layak.')
})

test('the countdown says until when, how much, and whose move it is', async () => {
  const lapse = await read<'lapse'>('/api/pay/lapse')
  expect(lapse.people).toBe(2)
  expect(lapse.nearest).toEqual({ graceEnd: '2026-12-31', daysLeft: 80, people: 2 })
  expect(lapse.rows[0]).toMatchObject({
    name: personOf(FIRST, 0),
    protectedUntil: '2026-08-31',
    unpaidMonths: ['2026-09', '2026-10'],
    unpaidRupiah: 2 * 16_800,
  })
  // September has no payer at all: the planning office has to find one.
  expect(lapse.duties).toMatchObject([{ office: 'Bappeda', people: 2, rupiah: 4 * 16_800 }])
  expect(lapse.familyDue).toMatchObject({ protectedRupiah: 42_000_000, lapsedRupiah: 0 })
})

test('a person is one page: months, reasons, payer, what the family is owed, history', async () => {
  const page = await read<'worker'>(`/api/match/workers/${await idOf(personOf(FIRST, 0))}`)
  expect(page.worker).toMatchObject({
    name: personOf(FIRST, 0),
    nikMasked: '6111 01•• •••• 1000',
    ageYears: 46,
    protection: 'in-grace',
    protectedUntil: '2026-08-31',
    daysLeft: 80,
  })
  expect(page.months).toHaveLength(24)
  const kinds = new Map(page.months.map((cell) => [cell.month, cell.kind]))
  expect(kinds.get('2025-12')).toBe('none')
  expect(kinds.get('2026-08')).toBe('confirmed')
  expect(kinds.get('2026-09')).toBe('unpaid')
  expect(kinds.get('2026-11')).toBe('none')
  expect(page.decision?.reasons[0]).toMatchObject({
    outcome: 'met',
    rule: { id: 'ELI-AGE-ENTRY' },
  })
  expect(page.grants).toMatchObject([{ fundName: 'PAD', months: 8, rupiah: 8 * 16_800 }])
  // Eight months in a row: death benefit, periodic and funeral money, once the two months are paid.
  expect(page.familyDue).toMatchObject({ diedTodayRupiah: 42_000_000, afterLapseRupiah: 0 })
  expect(page.familyDue.sentence).toContain('tunggakan')
  expect(page.history.map((event) => event.kind)).toEqual([
    'registration-answered',
    'registered',
    'decreed',
    'payer-begins',
  ])
})

test('who was left out learns the place in the queue, and a decree shows its frozen list', async () => {
  const page = await read<'worker'>(`/api/match/workers/${await idOf(personOf(SECOND, 2))}`)
  expect(page.leftOut).toMatchObject({ reason: 'money', placeInVillage: 1, placeInRegency: 2 })
  const { decrees } = await read<'decrees'>('/api/fund/decrees')
  const decree = await read<'decree'>(`/api/fund/decrees/${decrees[0]?.id}?village=${SECOND}`)
  expect(decree.lines).toMatchObject({ total: 1, rows: [{ name: personOf(SECOND, 0), months: 8 }] })
})

test('a number is opened for a reason, and the opening is recorded without the number', async () => {
  const id = await idOf(personOf(FIRST, 0))
  const before = await countEvents('number-revealed')
  const refused = await post(`/api/match/workers/${id}/reveal`, { reason: 'x' }, officer)
  expect(refused.statusCode).toBe(400)
  const opened = await post(`/api/match/workers/${id}/reveal`, { reason: 'cocokkan KTP' }, officer)
  expect(opened.json()).toMatchObject({ nik: nikOf(FIRST, 0) })
  expect(await countEvents('number-revealed')).toBe(before + 1)
  const trail = await read<'auditEvents'>('/api/audit/events?kind=number-revealed')
  expect(trail.rows[0]).toMatchObject({ actor: 'Pengguna kantor' })
  expect(JSON.stringify(trail.rows)).not.toContain(nikOf(FIRST, 0))
})

test('a number never stands in an address', async () => {
  const answer = await regencies.doorOf(REGENCY).inject({
    method: 'GET',
    url: `/api/match/workers?q=${nikOf(FIRST, 0)}`,
    cookies: officer,
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'number-in-address' })
})

test('a pair ruled different makes a new worker, ruled same joins the line to the known one', async () => {
  const { rows } = await read<'pairs'>('/api/match/pairs')
  expect(rows).toHaveLength(2)
  const apart = rows.find((row) => row.candidate.village?.code === FIRST)
  const joined = rows.find((row) => row.candidate.village?.code === SECOND)
  expect(apart?.differences.find((one) => one.field === 'birthDate')).toMatchObject({
    kind: 'same',
  })
  expect(apart?.differences.find((one) => one.field === 'nik')?.words).toBe('1 angka berbeda')
  const rule = (row: typeof apart, ruling: 'same' | 'different') =>
    post(
      '/api/match/pairs/rule',
      { candidateId: row?.candidateId, workerId: row?.workerId, ruling },
      officer,
    )
  const different = (await rule(apart, 'different')).json<Answer<'rulePair'>>()
  expect(different).toMatchObject({ candidateState: 'accepted', openPairs: 1 })
  expect(different.workerId).not.toBe(apart?.workerId)
  const same = (await rule(joined, 'same')).json<Answer<'rulePair'>>()
  expect(same).toMatchObject({
    candidateState: 'accepted',
    workerId: joined?.workerId,
    openPairs: 0,
  })
  expect((await rule(joined, 'same')).json()).toMatchObject({ code: 'not-open' })
})

test('a name typed on a phone is received once, however often it is sent', async () => {
  const form = {
    clientKey: '11111111-1111-4111-8111-111111111111',
    villageCode: FIRST,
    nik: '611101440580 0042',
    name: 'Nuraini',
    birthDate: '04-05-1980',
    occupation: 'Petani',
  }
  const checked = await post('/api/register/candidates/check', form, villager)
  expect(checked.json()).toMatchObject({ fromNik: { sex: 'P' } })
  const first = (await post('/api/register/candidates', form, villager)).json<
    Answer<'addCandidate'>
  >()
  expect(first.isNew).toBe(true)
  const again = (await post('/api/register/candidates', form, villager)).json<
    Answer<'addCandidate'>
  >()
  expect(again).toMatchObject({ candidateId: first.candidateId, isNew: false })
  const list = await read<'villageList'>(`/api/register/lists/${FIRST}`, villager)
  const card = list.candidates.find((one) => one.id === first.candidateId)
  expect(card).toMatchObject({
    name: 'Nuraini',
    nikMasked: '6111 01•• •••• 0042',
    state: 'received',
  })
  const { ready, mend, look, settled } = list.groups
  expect(ready + mend + look + settled).toBe(list.counts.lines)
  const sent = await post(`/api/register/lists/${FIRST}/submit`, { headLetter: '140/8' }, villager)
  expect(sent.json()).toEqual({ submittedOn: '2026-10-12', lists: 1, lines: 1 })
  const nothing = await post(
    `/api/register/lists/${FIRST}/submit`,
    { headLetter: '140/8' },
    villager,
  )
  expect(nothing.json()).toMatchObject({ code: 'nothing-to-send' })
})

test('of two spreadsheets the broken one is refused with a sentence and the other is read', async () => {
  const boundary = 'batas'
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const payload = [
    part('name="villageCode"', FIRST),
    part('name="clientKey"', '22222222-2222-4222-8222-222222222222'),
    part(
      'name="file"; filename="desa.csv"',
      'No,NIK,Nama,Tanggal Lahir,Pekerjaan\n1,6111014405800077,Halimah,04-05-1980,Petani\n',
    ),
    part('name="file"; filename="rusak.xlsx"', 'PK rusak'),
    `--${boundary}--\r\n`,
  ].join('')
  const send = () =>
    regencies.doorOf(REGENCY).inject({
      method: 'POST',
      url: '/api/register/files',
      payload,
      cookies: villager,
      headers: { 'x-payung': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
  const first = (await send()).json<Answer<'uploadFiles'>>()
  expect(first).toMatchObject({ isNew: true, lines: 1 })
  expect(first.files.map((file) => file.refused === null)).toEqual([true, false])
  expect(first.files[1]?.refused).toMatch(/\.$/)
  expect((await send()).json()).toMatchObject({ isNew: false, listId: first.listId })
  const village = await read<'village'>(`/api/report/villages/${FIRST}`, villager)
  expect(village.files.map((file) => file.name)).toContain('rusak.xlsx')
})

test('a corrected rule holds from its day on, with its reason', async () => {
  const correction = {
    ruleId: 'QUO-VILLAGE',
    from: '2026-07-01',
    parameters: { minimum: 50 },
    status: 'verified',
    reason: 'Perbup 7/2026',
  }
  const answer = await post('/api/decide/rules/override', correction, officer)
  expect(answer.json()).toMatchObject({ rule: { parameters: { minimum: 50 } } })
  const on = async (day: string) => {
    const { rules } = await read<'rules'>(`/api/decide/rules?on=${day}`)
    return rules.find((rule) => rule.id === 'QUO-VILLAGE')
  }
  expect((await on('2026-06-30'))?.parameters['minimum']).toBe(100)
  expect(await on('2026-07-01')).toMatchObject({
    parameters: { minimum: 50 },
    override: { reason: 'Perbup 7/2026', enteredBy: 'Pengguna kantor' },
  })
  const wrong = { ...correction, from: '2026-08-01', parameters: { minimum: 'banyak' } }
  expect((await post('/api/decide/rules/override', wrong, officer)).json()).toMatchObject({
    code: 'wrong-kind',
  })
})

test('anybody with number and letter learns until when; a wrong code learns nothing', async () => {
  const code = publicCodeOf(office, await idOf(personOf(FIRST, 0)))
  const nik = nikOf(FIRST, 0)
  const right = await post('/api/public/check', { nik, code })
  expect(right.json()).toMatchObject({
    isKnown: true,
    nameMasked: 'W•••• 6•••••• A',
    state: 'in-grace',
    protectedUntil: '2026-08-31',
  })
  const unknown = (await post('/api/public/check', { nik: nikOf(FIRST, 9), code })).json()
  const wrong = (await post('/api/public/check', { nik, code: 'AAAAAAAA' })).json()
  expect(wrong).toEqual(unknown)
  expect(wrong).toMatchObject({ isKnown: false, nameMasked: '' })
})

test('the paper of a decree is a PDF with the people of its frozen list', async () => {
  const { decrees } = await read<'decrees'>('/api/fund/decrees')
  const answer = await regencies.doorOf(REGENCY).inject({
    method: 'GET',
    url: `/api/fund/decrees/${decrees[0]?.id}/paper.pdf`,
    cookies: officer,
  })
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the map has a value for every village and borders of its own, lowest first', async () => {
  const map = await read<'map'>('/api/report/map?measure=uncovered')
  expect(map.villages).toHaveLength(43)
  // Per village three eligible of whom one has died: two are known and none is protected.
  const known = map.villages.filter((one) => one.value !== null)
  expect(known.map((one) => one.value)).toEqual([2, 2])
  const { topology } = await read<'borders'>('/api/report/borders')
  expect(topology?.['type']).toBe('Topology')
})
