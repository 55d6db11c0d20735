/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type House, openHouse, openOffice, systemClock, wholeRegency } from '#doors/open-house.ts'
import { type RunningServer, startServer } from '#doors/start-server.ts'
import type { Tables } from '#doors/wiring.ts'
import { addUser, type NewUser } from '#office/access/add-user.ts'
import type { Office } from '#office/context.ts'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import type { Db } from '#platform/database.ts'
import { chromiumArgs, findChromium } from '#tools/browser/find-chromium.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { discardHome, makeHome } from '../temporary-home.ts'

export const REGENCY = '61.11'

/** Where the built web application lies; another folder may be named to try one entry alone. */
export const WEB_FOLDER =
  process.env['PAYUNG_WEB'] ?? fileURLToPath(new URL('../../dist/web/', import.meta.url))

export interface TestHouse {
  readonly url: string
  readonly browser: Browser
  readonly ownerLink: string
  /** Reads and writes as the office that works for every village. */
  readonly run: <T>(work: (db: Db<Tables>, office: Office) => Promise<T>) => Promise<T>
  /** Opens a second door of the same house. */
  readonly serveAgain: (port: number) => Promise<RunningServer>
  readonly addUser: (user: NewUser) => Promise<void>
  readonly close: () => Promise<void>
}

/** A house of its own on the embedded database, standing on one day, with its server and a browser. */
export async function openTestHouse(today: string): Promise<TestHouse> {
  const home = makeHome()
  const house = await openOn(home, today)
  const office = await openOffice(house, REGENCY)
  const server: RunningServer = await startServer(house, REGENCY, {
    port: 0,
    isDemonstration: true,
    logLevel: 'error',
    webFolder: WEB_FOLDER,
  })
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArgs],
  })
  const run = <T>(work: (db: Db<Tables>, office: Office) => Promise<T>) =>
    house.app.run<Tables, T>(wholeRegency(REGENCY, 'test'), (db) => work(db, office))
  return {
    url: server.url,
    browser,
    ownerLink: server.ownerLink,
    run,
    serveAgain: (port) => startServer(house, REGENCY, { port, webFolder: WEB_FOLDER }),
    addUser: async (user) => {
      const added = await run((db) => addUser(db, office, systemClock, user))
      if (!added.ok) throw new Error(added.refusal.sentence)
    },
    close: async () => {
      await browser.close()
      await server.close()
      await house.close()
      await discardHome(home)
    },
  }
}

async function openOn(home: string, today: string): Promise<House> {
  const opened = await openHouse({
    config: { databaseUrl: undefined, home, origin: undefined, port: 0, logLevel: 'error' },
    databaseName: 'payung_browser',
    clock: new StandingClock(`${today}T02:00:00Z`),
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const regency = await opened.value.owner.run<Tables, Awaited<ReturnType<typeof setUpRegency>>>(
    wholeRegency(REGENCY, 'test'),
    (db) => setUpRegency(db),
  )
  if (!regency.ok) throw new Error(regency.refusal.code)
  return opened.value
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line each; the page's own content policy stays in force. */
export async function listAxeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target).join(', ')))",
  )
}

/** Whether the page scrolls sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
}
