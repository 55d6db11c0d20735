/// <reference lib="dom" />
import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instructVillages } from '#journey/register/instruct-villages.ts'
import { runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { isTooWide, listAxeFindings, openTestHouse, type TestHouse } from './house.ts'

// One for each test, for nothing that was received is ever deleted.
const VILLAGES = [2001, 2002, 2003, 2004, 2005, 2006, 2007].map((number) => `61.11.01.${number}`)
const PASSWORD = 'payung-desa-2026'
const YEAR = 2027

let house: TestHouse
let context: BrowserContext
let page: Page
let errors: string[]
let turn = -1

beforeAll(async () => {
  house = await openTestHouse('2026-10-12')
  for (const [at, villageCode] of VILLAGES.entries())
    await house.addUser({
      userName: `operator-${at}`,
      name: `Operator ${villageCode}`,
      role: 'village',
      villageCode,
      password: PASSWORD,
    })
  const letter = { number: '560/1/2026', issuedOn: isoDate('2026-10-01') }
  const deadlineOn = isoDate('2026-10-31')
  await house.run((db, office) =>
    instructVillages(
      db,
      office,
      YEAR,
      letter,
      VILLAGES.map((villageCode) => ({ villageCode, targetPeople: 10, deadlineOn })),
    ),
  )
})

afterAll(() => house.close())

beforeEach(async () => {
  turn++
  context = await house.browser.newContext({
    viewport: { width: 360, height: 780 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  })
  page = await context.newPage()
  errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await signIn()
})

afterEach(async ({ task }) => {
  // What stood on the phone tells more than the line that waited in vain.
  if (task.result?.state === 'fail')
    process.stderr.write(`${await page.locator('body').textContent()}\n`)
  await context.close()
  expect(errors).toEqual([])
})

async function signIn(): Promise<void> {
  await page.goto(`${house.url}/desa`)
  await page.getByLabel('Nama masuk').fill(`operator-${turn}`)
  await page.getByLabel('Kata sandi').fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('heading', { level: 1, name: 'Belum ada nama yang diusulkan' }).waitFor()
}

async function open(tab: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: tab }).click()
}

async function nameWorker(nik: string, name: string): Promise<void> {
  await open('Usulan')
  await page.getByRole('link', { name: 'Tambah pekerja' }).click()
  await page.getByLabel('NIK', { exact: true }).pressSequentially(nik)
  await page.getByLabel('Nama sesuai KTP').fill(name)
  await page.getByLabel('Pekerjaan').fill('Nelayan')
}

async function keep(): Promise<void> {
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByRole('link', { name: 'Tambah pekerja' }).waitFor()
}

interface Line {
  readonly name: string
  readonly state: string
  readonly state_reason: string
}

function linesAtTheOffice(): Promise<Line[]> {
  return house.run((db) =>
    runSql<Line>(
      db,
      sql`select name, state, state_reason from candidate where village_code = ${VILLAGES[turn]} order by id`,
    ),
  )
}

/** The shell is on the phone once the worker that keeps it has been installed. */
async function waitForShell(): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
}

describe('a village names its workers', () => {
  test('a wrong number is told while it is typed, survives a reload, and is mended in its line', async () => {
    await nameWorker('611102520785004', 'Nuraini binti Saleh')
    await page.getByText('punya 15 angka, seharusnya 16').waitFor()
    await page.getByText('Draf tersimpan di ponsel').waitFor()
    await page.reload()
    await page.getByText('punya 15 angka, seharusnya 16').waitFor()
    expect(await page.getByLabel('NIK', { exact: true }).inputValue()).toBe('6111 0252 0785 004')
    expect(await page.getByLabel('Nama sesuai KTP').inputValue()).toBe('Nuraini binti Saleh')
    expect(await linesAtTheOffice()).toEqual([])

    await keep()
    await page.getByRole('heading', { level: 1, name: '1 dari 1 nama perlu diperbaiki' }).waitFor()
    expect(await page.getByText('6111025207850004').count()).toBe(0)
    await page.getByRole('link', { name: 'Perbaiki NIK' }).click()
    const nik = page.getByLabel('NIK', { exact: true })
    await nik.waitFor()
    expect(await nik.inputValue()).toBe('6111 0252 0785 004')
    await nik.fill('6111025207850004')
    await page.getByText('16 angka, susunannya benar').waitFor()
    // 52 − 40 = 12: a woman born on 12 July 1985.
    expect(await page.getByLabel('Tanggal lahir').inputValue()).toBe('1985-07-12')
    expect(await page.getByLabel('Perempuan').isChecked()).toBe(true)
    expect(await page.getByText('dari NIK').count()).toBe(2)
    await keep()
    await page.getByRole('heading', { level: 1, name: 'Semua 1 nama sudah rapi' }).waitFor()
    expect(await linesAtTheOffice()).toEqual([
      { name: 'Nuraini binti Saleh', state: 'duplicate', state_reason: 'superseded' },
      { name: 'Nuraini binti Saleh', state: 'received', state_reason: '' },
    ])
  })

  test('without a signal a name stays on the phone, through a reload, and is sent exactly once', async () => {
    await waitForShell()
    await open('Usulan')
    await page.getByText('Belum ada nama').first().waitFor()
    await context.setOffline(true)
    await nameWorker('6111014507850004', 'Darmawan')
    await keep()
    const bar = page.getByRole('status').filter({ hasText: 'Tanpa sinyal.' })
    expect(await bar.textContent()).toContain('1 nama aman di ponsel')
    await page.getByText('Menunggu', { exact: true }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /Darmawan/ }).click()
    await page.getByLabel('Nama sesuai KTP').waitFor()
    await page.getByRole('link', { name: 'Kembali' }).click()
    await page.getByText('Menunggu', { exact: true }).waitFor()
    expect(await linesAtTheOffice()).toEqual([])

    await context.setOffline(false)
    await page.getByRole('heading', { level: 1, name: 'Semua 1 nama sudah rapi' }).waitFor()
    await page.getByRole('link', { name: /Darmawan/ }).waitFor({ state: 'detached' })
    expect(await bar.count()).toBe(0)
    expect(await linesAtTheOffice()).toEqual([
      { name: 'Darmawan', state: 'received', state_reason: '' },
    ])
  })

  test('an answer lost on the way is asked for again, and a change made meanwhile arrives too', async () => {
    // The handler stays: one taken away under a request of the phone's own timer leaves that request hanging.
    let isLost = true
    await page.route('**/api/register/candidates', async (route) => {
      if (!isLost) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await nameWorker('6111014507850004', 'Darmawan')
    await keep()
    await page.getByText('Menunggu', { exact: true }).waitFor()
    await expect.poll(linesAtTheOffice).toHaveLength(1)
    await page.getByRole('link', { name: /Darmawan/ }).click()
    await page.getByLabel('Nama sesuai KTP').fill('Darmawan binti Usman')
    isLost = false
    await keep()
    await page.getByRole('heading', { level: 1, name: 'Semua 1 nama sudah rapi' }).waitFor()
    await expect.poll(linesAtTheOffice).toEqual([
      { name: 'Darmawan', state: 'duplicate', state_reason: 'superseded' },
      { name: 'Darmawan binti Usman', state: 'received', state_reason: '' },
    ])
  })

  test('going back to a form that was sent begins another person', async () => {
    await nameWorker('6111014507850004', 'Darmawan')
    await keep()
    await page.getByRole('heading', { level: 1, name: 'Semua 1 nama sudah rapi' }).waitFor()
    await page.goBack()
    await page.getByLabel('Nama sesuai KTP').fill('Siti Aminah')
    expect(await page.getByLabel('NIK', { exact: true }).inputValue()).toBe('')
    await keep()
    await expect
      .poll(async () => (await linesAtTheOffice()).map(({ name }) => name))
      .toEqual(['Darmawan', 'Siti Aminah'])
  })

  test('the list goes to the regency with the number and date of the head\u2019s letter', async () => {
    await nameWorker('6111014507850004', 'Darmawan')
    await keep()
    await page.getByRole('heading', { level: 1, name: 'Semua 1 nama sudah rapi' }).waitFor()
    await open('Kirim')
    await page.getByRole('heading', { level: 1, name: '1 nama siap dikirim' }).waitFor()
    await page.getByLabel('Nomor surat kepala desa').fill('460/12/Ds.')
    await page.getByRole('button', { name: 'Kirim usulan' }).click()
    await page.getByText('1 nama terkirim pada 12 Oktober 2026.').waitFor()
    await page.getByText('460/12/Ds., 12 Oktober 2026').waitFor()
  })

  test('a line of another village cannot be opened', async () => {
    await nameWorker('611102520785004', 'Nuraini binti Saleh')
    await keep()
    await expect.poll(linesAtTheOffice).toHaveLength(1)
    const [line] = await house.run((db) =>
      runSql<{ id: string }>(
        db,
        sql`select id from candidate where village_code = ${VILLAGES[turn]}`,
      ),
    )
    const other = await house.browser.newContext()
    const headers = { 'x-payung': '1' }
    const user = { userName: 'operator-0', password: PASSWORD }
    await other.request.post(`${house.url}/api/access/sign-in`, { data: user, headers })
    const path = `/api/register/candidates/${line?.id}/open`
    const opened = await other.request.post(`${house.url}${path}`, { headers })
    expect(opened.status()).toBe(404)
    expect(await opened.text()).not.toContain('Nuraini')
    await other.close()
  })
})

describe('the pages of the village', () => {
  const screens = ['', 'usulan', 'tambah', 'unggah', 'warga', 'kirim', 'lainnya']

  test('axe finds nothing and nothing scrolls sideways at 360 and 1280 px', async () => {
    await nameWorker('611102520785004', 'Nuraini binti Saleh')
    await keep()
    await page.getByRole('link', { name: 'Perbaiki NIK' }).waitFor()
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const screen of screens) {
        await page.goto(`${house.url}/desa#/${screen}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('.skeleton').waitFor({ state: 'detached' })
        expect({ screen, width, found: await listAxeFindings(page) }).toEqual({
          screen,
          width,
          found: [],
        })
        expect({ screen, width, isTooWide: await isTooWide(page) }).toEqual({
          screen,
          width,
          isTooWide: false,
        })
      }
    }
  })
})
