import type { Clock } from '#vocabulary/clock.ts'

const WINDOW_MS = 15 * 60_000
const MAX_MISSES = 10
const MAX_NAMES = 10_000

/** Slows down guessing: ten misses for one name within a quarter of an hour, and the name waits. Kept in memory: one process serves a house. */
export class GuessGuard {
  readonly #misses = new Map<string, number[]>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Minutes to wait before the next try; 0 when it may be made now. */
  waitMinutes(name: string): number {
    const recent = this.#recent(name)
    const oldest = recent[0]
    if (recent.length < MAX_MISSES || oldest === undefined) return 0
    return Math.ceil((oldest + WINDOW_MS - this.#clock.now()) / 60_000)
  }

  miss(name: string): void {
    if (this.#misses.size >= MAX_NAMES) this.#misses.clear()
    this.#misses.set(name, [...this.#recent(name), this.#clock.now()])
  }

  forget(name: string): void {
    this.#misses.delete(name)
  }

  #recent(name: string): number[] {
    const since = this.#clock.now() - WINDOW_MS
    return (this.#misses.get(name) ?? []).filter((at) => at > since)
  }
}
