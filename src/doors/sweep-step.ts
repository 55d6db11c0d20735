import { openPeopleBase } from '#journey/match/engine/base/people-base.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { type SweepCount, sweepKnown } from '#journey/match/sweep-known.ts'
import type { House } from './open-house.ts'
import { openOffice, wholeRegency } from './open-house.ts'
import type { Tables } from './wiring.ts'

/** Compares everybody known with everybody known, in a thread of its own, a transaction a portion. */
export async function sweepStep(
  house: House,
  regencyCode: string,
  by: string,
  onPortion?: (count: SweepCount) => void,
): Promise<SweepCount> {
  const office = await openOffice(house, regencyCode)
  const base = openPeopleBase({ knowledge: loadNameKnowledge() })
  try {
    return await sweepKnown(office, {
      inTurn: (work) => house.app.run<Tables, never>(wholeRegency(regencyCode, by), work as never),
      base,
      by,
      ...(onPortion && { onPortion }),
    })
  } finally {
    await base.close()
  }
}
