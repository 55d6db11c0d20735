/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fillRegency } from '#doors/regency.examples.ts'
import { personOf } from '#doors/village.examples.ts'
import { isTooWide, listAxeFindings, openTestHouse, type TestHouse } from './house.ts'

const [SUTERA, BUTON] = ['61.11.01.2001', '61.11.01.2002']
// Paid until August: September to November unpaid are three months, and with December unpaid it ends (PP 44/2015, PAY-LAPSE).
const TODAY = '2026-12-12'

let house: TestHouse
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>
let context: BrowserContext
let page: Page
let errors: string[]

beforeAll(async () => {
  house = await openTestHouse(TODAY)
  await house.run((db, office) => fillRegency(db, office, [SUTERA, BUTON]))
  const first = await house.browser.newContext()
  const door = await first.newPage()
  await door.goto(house.ownerLink)
  await door.waitForURL('**/kantor')
  // The one-time token is spent and gone from the address.
  expect(door.url()).toBe(`${house.url}/kantor`)
  signedIn = await first.storageState()
  await first.close()
})

afterAll(() => house.close())

beforeEach(async () => {
  context = await house.browser.newContext({
    storageState: signedIn,
    viewport: { width: 1280, height: 900 },
    locale: 'id-ID',
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
})

afterEach(async () => {
  await context.close()
  expect(errors).toEqual([])
})

async function open(path: string): Promise<void> {
  await page.goto(`${house.url}${path}`)
  await isRead()
}

/** The page has its heading and waits for nothing more. */
async function isRead(): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect
    .poll(() => page.locator('.skeleton, .map-space').count(), { timeout: 15_000 })
    .toBe(0)
}

/** A click shows the page before for a moment longer: the heading says which one is read. */
async function isHeaded(words: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: words }).waitFor()
  await isRead()
}

async function choose(name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Halaman', exact: true })
    .getByRole('link', { name })
    .click()
  await isRead()
}

describe('an officer walks from the regency to one person and back to the rules', () => {
  test('who lapses is on the first page, and one click leads to those who must act', async () => {
    await open('/kantor')
    await isHeaded('Siapa yang terlindungi hari ini?')
    const alarm = page.locator('.alarm')
    expect(await alarm.textContent()).toContain('pekerja kehilangan perlindungan dalam 19 hari')
    // Person 0 of two villages; person 1 of each died.
    expect(await alarm.locator('strong').first().textContent()).toBe('2')
    await alarm.getByRole('link').click()
    await page.waitForURL('**/kantor/iuran')
    await isHeaded('2 orang lepas pada 31 Desember 2026')
  })

  test('village, worker, fund, decree and rules open from the navigation', async () => {
    await open('/kantor')
    await choose('Usulan')
    await page.getByRole('link', { name: 'Sutera', exact: true }).click()
    await page.waitForURL(`**/kantor/usulan/${SUTERA}`)
    await isHeaded('Sutera, Sukadana')

    await choose('Kepesertaan')
    const name = personOf(SUTERA, 0)
    await page.getByRole('link', { name, exact: true }).click()
    await page.waitForURL('**/kantor/kepesertaan/*')
    await isHeaded(`Apakah ${name} terlindungi?`)
    expect(await page.locator('.month-cell').count()).toBeGreaterThanOrEqual(24)
    // A number is never whole on the page before it was asked for.
    expect(await page.locator('main').textContent()).not.toMatch(/\d{16}/)

    await choose('Dana')
    await page.getByRole('table').first().filter({ hasText: 'PAD' }).waitFor()
    await choose('SK')
    await isHeaded('Siapa yang sudah ditetapkan?')
    await choose('Aturan')
    await page.getByText('ELI-AGE-ENTRY').first().waitFor()
  })

  test('opening a number asks for a reason and leaves a record', async () => {
    await open('/kantor/kepesertaan')
    await page.getByRole('link', { name: personOf(SUTERA, 0), exact: true }).click()
    await page.getByRole('button', { name: 'Buka NIK' }).click()
    await page.getByLabel('Alasan').fill('cocokkan KTP')
    await page.getByRole('button', { name: 'Buka dan catat' }).click()
    await page.getByText('Dibuka dan dicatat').waitFor()
    await open('/kantor/jejak')
    expect(await page.getByRole('table').textContent()).toContain('NIK dibuka')
  })
})

describe('hands on the keyboard', () => {
  test('a pair is ruled with S and taken back with U before it is kept', async () => {
    await open('/kantor/periksa')
    const before = await page.locator('.pair-name').allTextContents()
    expect(before).toHaveLength(2)
    await page.keyboard.press('s')
    await page.getByText('dicatat sebagai orang yang sama').waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => page.locator('.pair-name').allTextContents()).toEqual(before)
  })

  test('a pair ruled with D and kept is undone with U, and ? says what the keys do', async () => {
    await open('/kantor/periksa')
    const before = await page.locator('.pair-name').allTextContents()
    await page.keyboard.press('d')
    await page.keyboard.press('n')
    await page.getByText('dicatat sebagai dua orang').waitFor()
    // Kept by itself after some seconds: the page counts one open pair less.
    await page.getByText('1 dari 2 pasangan diputuskan').waitFor({ timeout: 15_000 })
    await page.keyboard.press('u')
    await page.getByText('putusan dibatalkan').waitFor()
    await page.getByText('0 dari 2 pasangan diputuskan').waitFor()
    expect((await page.locator('.pair-name').allTextContents()).sort()).toEqual(before.sort())
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Orang berbeda').waitFor()
    await page.keyboard.press('Escape')
    await open('/kantor/periksa/putusan')
    expect(await page.getByRole('table').textContent()).toContain('Dibatalkan')
  })

  test('the office sets a threshold with a reason, and it stands with who set it', async () => {
    await open('/kantor/periksa/mutu')
    await page.getByRole('button', { name: 'Ubah ambang' }).click()
    await page.getByLabel('Digabung sendiri mulai (%)').fill('99,5')
    await page.getByLabel('Alasan').fill('Hasil periksa tangan Oktober')
    await page.getByRole('button', { name: 'Tetapkan' }).click()
    await page.getByText('Hasil periksa tangan Oktober').waitFor()
    await page.getByRole('heading', { name: 'Di atas 99,50 %' }).waitFor()
  })

  test('a list of deaths is sent on the page, twice it is one, and it is withdrawn with a reason', async () => {
    await open('/kantor/periksa/daftar')
    const send = async (): Promise<void> => {
      await page.getByLabel('Kantor pembuat daftar').fill('Dukcapil')
      await page.getByLabel('Benar per tanggal').fill('2026-11-30')
      await page.getByLabel('Berkas').setInputFiles({
        name: 'kematian.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Nama,Tanggal Lahir,Tanggal Meninggal\nOrang Jauh,1/2/1940,3/11/2026\n',
        ),
      })
      await page.getByRole('button', { name: 'Kirim dan cocokkan' }).click()
    }
    await send()
    await page.getByText('1 orang diterima dan dicocokkan').waitFor()
    await send()
    await page.getByText('Berkas ini sudah pernah dikirim').waitFor()
    const row = page.getByRole('row', { name: /Dukcapil/ })
    expect(await row.textContent()).toContain('Berlaku')
    await row.getByRole('button', { name: 'Lihat temuan' }).click()
    await page.getByText('Tidak seorang pun dari daftar ini kita kenal').waitFor()
    await row.getByRole('button', { name: 'Tarik' }).click()
    await page.getByLabel('Mengapa ditarik').fill('Berkas kabupaten lain')
    await page.getByRole('button', { name: 'Tarik daftar ini' }).click()
    await expect.poll(() => row.textContent()).toContain('Ditarik')
    expect(await row.textContent()).toContain('Berkas kabupaten lain')
  })

  test('Ctrl K finds a village, and Enter opens it', async () => {
    await open('/kantor')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('pangkalan')
    await page.getByRole('option', { name: /Pangkalan Buton/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/kantor/usulan/${BUTON}`)
  })

  test('the first tab stop leads past the navigation', async () => {
    await open('/kantor/aturan')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Langsung ke isi')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('isi')
  })
})

test('English stands beside Indonesian and stays chosen', async () => {
  await open('/kantor')
  await page.getByRole('button', { name: /Akun/ }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Who is protected today?').waitFor()
  await page.reload()
  await page.getByText('Who is protected today?').waitFor()
  expect(await page.evaluate('document.documentElement.lang')).toBe('en')
})

test('a port that is taken is told in one sentence, and the door that holds it stays open', async () => {
  const port = Number(new URL(house.url).port)
  await expect(house.serveAgain(port)).rejects.toThrow(
    `Porta ${port} sudah dipakai program lain. Tutup program itu, atau pilih porta lain dengan --port`,
  )
  await open('/kantor')
})

test('a stranger sees the door and nothing else', async () => {
  await context.clearCookies()
  await open('/kantor/kepesertaan')
  await isHeaded('Masuk ke Payung')
  await page.getByLabel('Nama pengguna').fill('bukan-siapa')
  await page.getByLabel('Kata sandi').fill('sandi yang salah')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('alert').waitFor()
  // A refused sign-in is a console line of the browser's own.
  errors = errors.filter((line) => !line.includes('422'))
})

test('axe finds nothing at 360 and 1280 px, and no page scrolls sideways, at 768 px neither', async () => {
  const places =
    ' cakupan rencana instruksi usulan periksa periksa/putusan periksa/daftar periksa/mutu dana sk kepesertaan iuran klaim paritrana aturan jejak pengguna'
      .split(' ')
      .map((place) => `/kantor/${place}`)
  await open('/kantor/kepesertaan')
  const person = await page.getByRole('link', { name: personOf(SUTERA, 0) }).getAttribute('href')
  const all = [...places, `/kantor/usulan/${SUTERA}`, person ?? '', '/cek']
  for (const path of all) {
    await open(path)
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 800 })
      const axe = width === 768 ? [] : await listAxeFindings(page)
      const found = { path, width, axe, isWide: await isTooWide(page) }
      expect(found).toEqual({ path, width, axe: [], isWide: false })
    }
  }
})
