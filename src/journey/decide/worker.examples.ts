import { isoDate } from '#vocabulary/iso-date.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import type { WorkerFacts } from './worker-facts.ts'

/** Suiati, 40, cuts palm fruit in Sukadana; new to the programme. */
export function suiati(change: Partial<WorkerFacts> = {}): WorkerFacts {
  return {
    birthDate: isoDate('1986-05-05'),
    nikState: 'well-formed',
    segment: 'bpu',
    working: 'stated',
    residentVillage: placeCode('61.11.01.2001'),
    regency: placeCode('61.11'),
    deceasedOn: null,
    unlapsedUntil: null,
    coveredElsewhere: 'nobody',
    palmWorker: true,
    cashForWork: false,
    registeredBefore: false,
    lastFund: null,
    ...change,
  }
}
