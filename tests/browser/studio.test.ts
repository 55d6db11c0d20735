/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { fillRegency } from '#doors/regency.examples.ts'
import { personOf } from '#doors/village.examples.ts'
import { isTooWide, listAxeFindings, openTestHouse, type TestHouse } from './house.ts'

const [SUTERA, BUTON] = ['61.11.01.2001', '61.11.01.2002']

let house: TestHouse
let context: BrowserContext
let page: Page
let errors: string[]

beforeAll(async () => {
  house = await openTestHouse('2026-12-12')
  await house.run((db, office) => fillRegency(db, office, [SUTERA, BUTON]))
})

afterAll(() => house.close())

let signedIn: Awaited<ReturnType<BrowserContext['storageState']>> | undefined

beforeEach(async () => {
  context = await house.browser.newContext({
    ...(signedIn && { storageState: signedIn }),
    viewport: { width: 1280, height: 900 },
    locale: 'id-ID',
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  if (!signedIn) {
    await page.goto(house.ownerLink)
    await page.waitForURL('**/kantor')
    signedIn = await context.storageState()
  }
  await page.goto(`${house.url}/kantor/dana`)
  await page.getByRole('link', { name: 'Buka studio pembagian' }).click()
  await isProved()
})

afterEach(async () => {
  await context.close()
  expect(errors).toEqual([])
})

async function isProved(): Promise<void> {
  await page.getByText('Terbukti', { exact: true }).waitFor({ timeout: 60_000 })
}

function answer(): Promise<string | null> {
  return page.locator('.page-answer').textContent()
}

test('a slider moved by keyboard changes the guess, the proof replaces it, and what is saved opens with the same figures', async () => {
  // Six people; Rp10.000.000 pays all of them for twelve months.
  expect(await answer()).toBe('6 orang terlindungi, 0 belum kebagian')

  const length = page.getByLabel('Lama perlindungan')
  await length.focus()
  const answered = page.waitForResponse((one) => one.url().endsWith('/api/fund/studio/outcome'))
  await page.keyboard.press('ArrowLeft')
  expect(await length.getAttribute('aria-valuetext')).toBe('11 bulan')
  expect((await (await answered).json()) as object).toMatchObject({ certainty: 'estimate' })
  await isProved()
  // Two members of each village from January, eleven months; the third new from January too: 6 × 11 × 16.800.
  await page.getByText('Rp1.108.800').first().waitFor()

  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.getByLabel('Nama skenario').fill('Sebelas bulan')
  await page.getByRole('button', { name: 'Simpan skenario' }).click()
  await page.getByRole('button', { name: 'Buka Sebelas bulan' }).waitFor()

  await page.reload()
  await isProved()
  await page.getByRole('button', { name: 'Buka Sebelas bulan' }).click()
  await page.getByText('6 orang terlindungi, Rp1.108.800 terpakai').waitFor()
  await page.getByText('masih sama: angka ini berlaku hari ini').waitFor()
  expect(await length.getAttribute('aria-valuetext')).toBe('11 bulan')
  // The year has its decree already: the way on is said, and no form is offered.
  await page.getByText('sudah ditetapkan dengan Keputusan 188/61.11').waitFor()
  expect(await page.getByLabel('Nomor keputusan').count()).toBe(0)
})

test('goals change places with their buttons, but the first stays locked', async () => {
  const goals = page.locator('.studio-goals li')
  const before = await goals.allTextContents()
  // The year's run followed two goals; a third is added at the end and moved from there.
  expect(before).toHaveLength(2)
  await page.getByRole('button', { name: 'Tambah: Tiap desa mendapat bagian' }).press('Enter')
  await expect.poll(() => goals.nth(2).textContent()).toContain('Tiap desa mendapat bagian')
  await page.getByRole('button', { name: 'Naikkan Tiap desa mendapat bagian' }).press('Enter')
  await expect.poll(() => goals.nth(1).textContent()).toContain('Tiap desa mendapat bagian')
  expect(await goals.first().textContent()).toBe(before[0])
  expect(await goals.first().getByRole('button').count()).toBe(0)
})

test('anybody on the list is asked about by name, and the answer names the fund that pays', async () => {
  const name = personOf(SUTERA, 2)
  await page.getByLabel('Cari nama').fill(name.slice(-12))
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByText(`Mengapa ${name} terlindungi?`).waitFor()
  await page.getByText('Dibayar PAD sejak', { exact: false }).waitFor()
})

test('axe finds nothing in the studio at 1280 and 360 px, and it does not scroll sideways', async () => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const found = { width, axe: await listAxeFindings(page), isWide: await isTooWide(page) }
    expect(found).toEqual({ width, axe: [], isWide: false })
  }
})
