import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { setUpRegency } from '#office/places/set-up-regency.ts'
import { Database } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { testDatabase } from '../../tests/database.ts'
import { openHttpDoor } from './http.ts'
import { fillRegency, officeOf, PASSWORD } from './regency.examples.ts'
import type { Tables } from './wiring.ts'

export type Cookies = Record<string, string>

/** Regencies that know nothing of each other, with two villages each. */
export const TWO_REGENCIES = {
  '61.11': ['61.11.01.2001', '61.11.01.2002'],
  '61.04': ['61.04.01.2011', '61.04.01.2012'],
} as const

export const NOBODY = '00000000-0000-7000-8000-000000000000'

/** The day on the wall, by which sessions and links live. */
export const WALL = new StandingClock('2026-11-22T02:00:00Z')

const ours = { 'x-payung': '1' }

/** Filled regencies in one database, each behind an HTTP door of its own, as a browser meets them. */
export class Regencies {
  readonly app: Database
  readonly #doors = new Map<string, FastifyInstance>()
  #callers = 0

  constructor(app: Database) {
    this.app = app
  }

  static async open(villagesOf: Readonly<Record<string, readonly string[]>>): Promise<Regencies> {
    const made = await testDatabase()
    const owner = new Database(made.url('owner'), 1)
    const regencies = new Regencies(new Database(made.url('app'), 4))
    for (const [regencyCode, villages] of Object.entries(villagesOf)) {
      const scope = { regencyCode, villageCode: '*', actor: 'test' }
      await owner.run(scope, setUpRegency)
      await regencies.#fill(regencyCode, villages)
    }
    await owner.close()
    return regencies
  }

  async #fill(regencyCode: string, villages: readonly string[]): Promise<void> {
    const scope = { regencyCode, villageCode: '*', actor: 'test' }
    const office = officeOf(regencyCode)
    await this.app.run<Tables, void>(scope, (db) => fillRegency(db, office, villages))
    const door = await openHttpDoor({
      database: this.app,
      office,
      regencyCode,
      wallClock: WALL,
      isDemonstration: true,
      isSecure: false,
      logLevel: 'silent',
      webFolder: join(tmpdir(), 'no-such-folder'),
    })
    this.#doors.set(regencyCode, door)
  }

  doorOf(regencyCode: string): FastifyInstance {
    const door = this.#doors.get(regencyCode)
    if (!door) throw new Error(`no door of ${regencyCode}`)
    return door
  }

  /** Every call from an address of its own, so that the limits of one address do not meet the tests. */
  fromAnywhere(): { remoteAddress: string } {
    this.#callers += 1
    return { remoteAddress: `10.1.${this.#callers >> 8}.${this.#callers & 255}` }
  }

  get(regencyCode: string, url: string, cookies: Cookies = {}) {
    return this.doorOf(regencyCode).inject({ ...this.fromAnywhere(), method: 'GET', url, cookies })
  }

  post(regencyCode: string, url: string, payload: object | string, cookies: Cookies = {}) {
    const call = { ...this.fromAnywhere(), url, payload, cookies, headers: ours }
    return this.doorOf(regencyCode).inject({ ...call, method: 'POST' })
  }

  /** @throws Error when the name and the tests' password do not open a session kept from scripts and other sites. */
  async signIn(regencyCode: string, userName: string): Promise<Cookies> {
    const body = { userName, password: PASSWORD }
    const answer = await this.post(regencyCode, '/api/access/sign-in', body)
    const [cookie] = answer.cookies
    const isGuarded = cookie?.httpOnly && cookie.sameSite === 'Strict' && cookie.path === '/'
    if (answer.statusCode !== 200 || !isGuarded)
      throw new Error(`${userName} was not let in: ${answer.statusCode} ${answer.body}`)
    return { payung: cookie.value }
  }

  async close(): Promise<void> {
    for (const door of this.#doors.values()) await door.close()
    await this.app.close()
  }
}
