/// <reference lib="dom" />
import { chromium, type Page } from 'playwright-core'
import { chromiumArgs, findChromium } from '#tools/browser/find-chromium.ts'

export interface Moves {
  /** From a key on a slider to the guess painted. */
  readonly paintedMs: readonly number[]
  /** From the request to its whole answer, as the browser saw it. */
  readonly answeredMs: readonly number[]
  /** What the server says the reckoning took. */
  readonly reckonedMs: readonly number[]
}

/** Opens the studio as the owner and moves a slider by key, so many times, each after the last was painted and rested. */
export async function timeMoves(ownerLink: string, url: string, count: number): Promise<Moves> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArgs],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.addInitScript(NOTE_ANSWERS)
    await page.goto(ownerLink)
    await page.waitForURL('**/kantor')
    await page.goto(`${url}/kantor/dana/studio`)
    // Both compared policies are the same at first: once told for good, nothing else is being reckoned.
    await page.getByText(/^(Terbukti|Belum terbukti)$/).waitFor({ timeout: 60_000 })
    const slider = page.getByLabel('Bagian paling sedikit per desa')
    await slider.focus()
    const moves = { paintedMs: [], answeredMs: [], reckonedMs: [] } as {
      -readonly [Key in keyof Moves]: number[]
    }
    for (let at = 0; at < count; at++) await moveOnce(page, moves)
    return moves
  } finally {
    await browser.close()
  }
}

const REST_MS = 400

async function moveOnce(
  page: Page,
  moves: { paintedMs: number[]; answeredMs: number[]; reckonedMs: number[] },
): Promise<void> {
  const answered = page.waitForResponse((one) => one.url().endsWith('/api/fund/studio/outcome'))
  await page.evaluate(WATCH)
  await page.keyboard.press('ArrowRight')
  moves.paintedMs.push(await page.evaluate<number>('window.__painted'))
  const response = await answered
  const { reckonedMs } = (await response.json()) as { reckonedMs: number }
  const { responseEnd, requestStart } = response.request().timing()
  moves.answeredMs.push(responseEnd - requestStart)
  moves.reckonedMs.push(reckonedMs)
  await page.waitForTimeout(REST_MS)
}

// Told by the page itself: the answer's arrival, the first change of the page after it, and two frames more.
const NOTE_ANSWERS = `
const plain = window.fetch
window.fetch = async (...all) => {
  const response = await plain(...all)
  if (!String(all[0]).endsWith('/api/fund/studio/outcome')) return response
  const json = response.json.bind(response)
  response.json = async () => {
    const answer = await json()
    window.__answered = true
    return answer
  }
  return response
}`

const WATCH = `
window.__answered = false
window.__painted = new Promise((resolve) => {
  addEventListener('keydown', ({ timeStamp }) => {
    new MutationObserver((_, observer) => {
      if (!window.__answered) return
      observer.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp)))
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  }, { once: true, capture: true })
})
0`
