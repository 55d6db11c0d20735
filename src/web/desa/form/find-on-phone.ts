import { type Form, rowOfForm } from '#journey/register/index.ts'
import {
  CHECK_POLICY,
  checks,
  indexPeople,
  type PlaceBook,
  personOfRow,
} from '#journey/verify/index.ts'
import type { Finding } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { FormValues } from '../phone/draft.ts'
import { occupationsKnown } from './occupations.ts'

/**
 * What the checks say of one typed person, without a network: the same checks as at the office.
 * The phone knows no place but the village's own, so a check that asks for another is left to the office.
 */
export function findOnPhone(values: FormValues, villageCode: string, on: IsoDate): Finding[] {
  const person = personOfRow(rowOfForm(formOf(values, villageCode), on), villageCode)
  const list = indexPeople([person])
  const book = homeBook(villageCode)
  const setting = { on, policy: CHECK_POLICY, occupations: occupationsKnown, list, row: 0 }
  return checks.flatMap((check) => {
    book.forget()
    const found = check.find(person, { ...setting, places: book.places })
    return book.wasLost() ? [] : found
  })
}

function formOf(values: FormValues, villageCode: string): Form {
  return { ...values, villageCode, clientKey: '', replacesCandidateId: null }
}

/** A book that knows the own village, district, regency and province, and notes when it is asked for more. */
function homeBook(villageCode: string) {
  let isLost = false
  const known = new Set([2, 5, 8, 13].map((length) => villageCode.slice(0, length)))
  const lost = <T>(answer: T): T => {
    isLost = true
    return answer
  }
  const places: PlaceBook = {
    has: (code) => known.has(code) || lost(false),
    nameOf: (code) => lost(code),
    villagesNamed: (_, text) => (text === '' ? [] : lost([])),
    minimumWageRupiah: () => lost(undefined),
  }
  return {
    places,
    forget: () => {
      isLost = false
    },
    wasLost: () => isLost,
  }
}
