import { sql } from 'kysely'
import type { House } from '#doors/open-house.ts'
import { wholeRegency } from '#doors/open-house.ts'
import type { Tables } from '#doors/wiring.ts'
import { recordEvent } from '#office/audit/record-event.ts'
import type { Office } from '#office/context.ts'
import type { KeyRing } from '#office/keys/key-ring.ts'
import { type Db, runSql } from '#platform/database.ts'
import type { StandingClock } from '#vocabulary/clock.ts'
import { idSource } from '#vocabulary/ids.ts'
import type { YearClosing } from './close-year.ts'
import { seededBytes } from './seeded-bytes.ts'

/** One line of the story: what went in, what came out, how much money, where the paper lies. */
export interface Chapter {
  readonly step: string
  readonly title: string
  readonly countIn: number
  readonly countOut: number
  readonly rupiah: number
  readonly note: string
  readonly paper: string
}

export interface StoryContext {
  readonly db: Db<Tables>
  readonly office: Office
}

const REGENCY = '61.11'

/**
 * Runs the year step by step. A step and the note that it is done are one transaction, so a killed run goes on
 * where it stopped: nothing acknowledged is lost and nothing is done twice.
 */
export class Story {
  readonly house: House
  readonly #clock: StandingClock
  readonly #keys: KeyRing
  readonly #seed: number
  readonly #acknowledge: (step: string) => void
  readonly #done = new Map<string, Record<string, unknown>>()
  readonly chapters: (Chapter & { readonly seconds: number })[] = []
  /** The year's figures and checks, once it is over. */
  closing: YearClosing | undefined

  constructor(
    house: House,
    clock: StandingClock,
    keys: KeyRing,
    seed: number,
    acknowledge: (step: string) => void = () => undefined,
  ) {
    this.#acknowledge = acknowledge
    this.house = house
    this.#clock = clock
    this.#keys = keys
    this.#seed = seed
  }

  async recall(): Promise<void> {
    const rows = await this.read((db) =>
      runSql<{ facts: Record<string, unknown> }>(
        db,
        sql`select facts from audit_event where regency_code = ${REGENCY} and kind = 'demo-step' order by id`,
      ),
    )
    for (const { facts } of rows) this.#done.set(String(facts['step']), facts)
  }

  /** Does a step once at its moment; a step known as done answers with what it answered then. */
  async once<Outcome extends Record<string, unknown>>(
    step: string,
    moment: string,
    work: (context: StoryContext) => Promise<Outcome>,
  ): Promise<Outcome> {
    const known = this.#done.get(step)
    if (known) return known['outcome'] as Outcome
    this.#clock.moveTo(`${moment}T02:00:00Z`)
    const ids = idSource(this.#clock, seededBytes(`${this.#seed} ${step}`))
    const office: Office = { clock: this.#clock, ids, keys: this.#keys }
    const outcome = await this.house.app.run<Tables, Outcome>(
      wholeRegency(REGENCY, 'demo'),
      async (db) => {
        const outcome = await work({ db, office })
        await recordEvent(db, office, 'demo-step', { step, outcome })
        return outcome
      },
    )
    this.#done.set(step, { outcome })
    this.#acknowledge(step)
    return outcome
  }

  /** What an earlier step answered. */
  outcomeOf<Outcome>(step: string): Outcome {
    const known = this.#done.get(step)
    if (!known) throw new Error(`step ${step} has not been done`)
    return known['outcome'] as Outcome
  }

  read<T>(work: (db: Db<Tables>) => Promise<T>): Promise<T> {
    return this.house.app.run<Tables, T>(wholeRegency(REGENCY, 'demo'), work)
  }

  get keys(): KeyRing {
    return this.#keys
  }

  /** Tells one chapter with the seconds it took. */
  async tell(chapter: () => Promise<Chapter>): Promise<void> {
    const started = performance.now()
    const told = await chapter()
    this.chapters.push({ ...told, seconds: (performance.now() - started) / 1000 })
  }
}
