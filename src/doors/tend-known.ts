import { setTimeout as pause } from 'node:timers/promises'
import { digestKnown } from '#journey/match/known-store.ts'
import { isSweepDue } from '#journey/match/sweep-store.ts'
import { type House, openOffice, wholeRegency } from './open-house.ts'
import { rematchOutside } from './outside-steps.ts'
import { sweepStep } from './sweep-step.ts'
import type { Tables } from './wiring.ts'

const MINUTES_BETWEEN_ROUNDS = 5
const BY = 'putaran tugas'

/**
 * The worker's round over people: whenever the store holds other people than at the last look, the lists of other offices
 * are compared again; when lists were matched since the last sweep, or one was cut off, everybody is swept.
 */
export async function tendKnown(
  house: House,
  regencyCode: string,
  signal: AbortSignal,
): Promise<void> {
  const scope = wholeRegency(regencyCode, BY)
  let [seen, told] = ['', '']
  while (!signal.aborted) {
    const fault = await round().then(
      () => '',
      (error: Error) => error.message,
    )
    if (fault !== '' && fault !== told)
      process.stderr.write(`Pencocokan belum selesai dan dicoba lagi: ${fault}\n`)
    told = fault
    await pause(MINUTES_BETWEEN_ROUNDS * 60_000, undefined, { signal }).catch(() => undefined)
  }

  async function round(): Promise<void> {
    const office = await openOffice(house, regencyCode)
    const digest = await house.app.run<Tables, string>(scope, (db) => digestKnown(db, regencyCode))
    if (digest !== seen)
      await house.app.run<Tables, unknown>(scope, (db) => rematchOutside(db, office))
    seen = digest
    if (await house.app.run<Tables, boolean>(scope, (db) => isSweepDue(db, regencyCode)))
      await sweepStep(house, regencyCode, BY)
  }
}
