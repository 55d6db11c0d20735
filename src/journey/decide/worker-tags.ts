import type { IsoDate } from '#vocabulary/iso-date.ts'
import { districtOf } from '#vocabulary/place-code.ts'
import { isContinuing, type WorkerFacts } from './worker-facts.ts'

/**
 * What funds may look at: `palm`, `pktd`, the segment (`bpu`, `pu-village` …), `renewal`, `first-cover` (surely in no
 * programme before), `village:61.11.01.2001`, `district:61.11.01`, `trade:fisher`, `paid-by:FUND`. Sorted, no repeats. A fund's `accepts` names them.
 */
export function workerTags(facts: WorkerFacts, on: IsoDate): string[] {
  const { segment, residentVillage, lastFund } = facts
  const continuing = isContinuing(facts, on)
  const tags = [
    facts.palmWorker && 'palm',
    facts.cashForWork && 'pktd',
    segment !== null && segment,
    continuing && 'renewal',
    facts.registeredBefore === false && facts.unlapsedUntil === null && 'first-cover',
    continuing && lastFund !== null && `paid-by:${lastFund}`,
    facts.trade != null && `trade:${facts.trade}`,
    residentVillage !== null && `village:${residentVillage}`,
    residentVillage !== null && `district:${districtOf(residentVillage)}`,
  ]
  return tags.filter((tag) => tag !== false).sort()
}
