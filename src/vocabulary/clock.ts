import { type IsoDate, isoDate } from './iso-date.ts'

/** Time is a parameter: decisions take a day, use cases take a clock. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

const WIB_OFFSET_MS = 7 * 3_600_000

/** The calendar day in western Indonesia (WIB, UTC+7, no daylight saving). */
export function today(clock: Clock): IsoDate {
  return isoDate(new Date(clock.now() + WIB_OFFSET_MS).toISOString().slice(0, 10))
}

export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}

/** A clock that stands at a moment and is moved by hand: demos, replays, tests. */
export class StandingClock implements Clock {
  #now: number
  constructor(moment: string) {
    this.#now = Date.parse(moment)
  }
  now(): number {
    return this.#now
  }
  moveTo(moment: string): void {
    this.#now = Date.parse(moment)
  }
}
