import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NOBODY, Regencies } from './regencies.examples.ts'

const REGENCY = '61.11'
const VILLAGE = '61.11.01.2001'
let regencies: Regencies
let cookies: Record<string, string>

beforeAll(async () => {
  regencies = await Regencies.open({ [REGENCY]: [VILLAGE] })
  cookies = await regencies.signIn(REGENCY, 'kantor')
})
afterAll(() => regencies.close())

/** A request as no browser of ours makes it. */
function send(url: string, type: string, payload: string, more = {}) {
  const headers = { 'x-payung': '1', 'content-type': type, ...more }
  const call = { ...regencies.fromAnywhere(), url, payload, cookies, headers }
  return regencies.doorOf(REGENCY).inject({ ...call, method: 'POST' })
}

const FORM = { clientKey: NOBODY, villageCode: VILLAGE, nik: '' }
const FILES = '/api/register/files'
const PART = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\nnik'

test.each([
  ['half a JSON', '/api/access/sign-in', 'application/json', '{bad', 400, 'bukan JSON'],
  ['an empty body', '/api/access/sign-in', 'application/json', '', 400, 'bukan JSON'],
  ['a body of another kind', '/api/access/sign-in', 'text/xml', '<a/>', 415, 'application/json'],
  ['numbers for texts', '/api/access/sign-in', 'application/json', '{"userName":5}', 400, 'teks'],
  [
    'a body of two megabytes',
    '/api/access/sign-in',
    'application/json',
    `"${'a'.repeat(2e6)}"`,
    413,
    'terlalu besar',
  ],
  ['a form without its boundary', FILES, 'multipart/form-data', 'nik', 400, 'terputus'],
  ['a form cut off in a file', FILES, 'multipart/form-data; boundary=x', PART, 400, 'terputus'],
  ['a form of rubbish', FILES, 'multipart/form-data; boundary=x', 'rubbish', 400, 'terputus'],
] as const)(
  '%s is answered in one Indonesian sentence',
  async (_, url, type, body, status, words) => {
    const answer = await send(url, type, body)
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.json<{ sentence: string }>().sentence).toContain(words)
  },
)

test('a zero byte in a name, which no database holds, is the sender’s to mend and no fault of ours', async () => {
  const typed = await regencies.post(
    REGENCY,
    '/api/register/candidates',
    { ...FORM, name: 'A\0B' },
    cookies,
  )
  expect(typed.statusCode, typed.body).toBe(400)
  expect(typed.json()).toMatchObject({
    code: 'malformed',
    sentence: expect.stringContaining('rusak'),
  })
  const sought = await regencies.get(REGENCY, '/api/match/workers?q=a%00b', cookies)
  expect(sought.statusCode).toBe(400)
})

test('a name typed with the key of a rolled-back one is received, once', async () => {
  const again = { ...FORM, name: 'Suiati' }
  const first = await regencies.post(REGENCY, '/api/register/candidates', again, cookies)
  const second = await regencies.post(REGENCY, '/api/register/candidates', again, cookies)
  expect(first.json()).toMatchObject({ isNew: true })
  expect(second.json()).toMatchObject({ isNew: false })
})

test('a database that is away is told as that, and the next page is there again', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const run = vi.spyOn(regencies.app, 'run').mockRejectedValueOnce(away)
  const answer = await regencies.get(REGENCY, '/api/report/home', cookies)
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'no-database' })
  run.mockRestore()
  expect((await regencies.get(REGENCY, '/api/report/home', cookies)).statusCode).toBe(200)
})

test('a session that is none, or that was tampered with, is asked to sign in', async () => {
  for (const payung of ['', 'x', `${cookies['payung']}x`, '%00', 'a'.repeat(5000)]) {
    const answer = await regencies.get(REGENCY, '/api/report/home', { payung })
    expect(answer.statusCode, payung.slice(0, 20)).toBe(401)
  }
})

test('places of another regency are not found, and numbers beyond reason are refused', async () => {
  for (const [url, status] of [
    ['/api/report/villages/61.04.01.2011', 404],
    ['/api/match/workers/not-an-id', 400],
    ['/api/match/workers?page=999999999999999999', 400],
    ['/api/nothing', 404],
  ] as const) {
    const answer = await regencies.get(REGENCY, url, cookies)
    expect(answer.statusCode, url).toBe(status)
    expect(answer.json<{ sentence: string }>().sentence).not.toBe('')
  }
})
