import { expect, test } from 'vitest'
import { assignCandidates, type ScoredPair } from './assign-candidates.ts'
import type { Comparable } from './comparable.ts'

function person(id: string, nik: string): Comparable {
  return {
    id,
    nik,
    kk: '',
    name: '',
    sex: '',
    birth_place: '',
    birth_date: '',
    village_code: '',
    phone: '',
    mother_name: '',
    occupation: '',
  }
}

function assign(candidates: Comparable[], workers: Comparable[], pairs: ScoredPair[]) {
  let made = 0
  return assignCandidates(candidates, workers, pairs, () => `new-${++made}`)
}

const SUIATI = '6111014505000004'
const SITI = '6111014505000005'

test('the same number as a member, and a likely person, is that member', () => {
  const answer = assign(
    [person('c1', SUIATI)],
    [person('w1', SUIATI)],
    [{ left: 'w1', right: 'c1', probability: 0.999 }],
  )
  expect(answer).toEqual([
    { candidateId: 'c1', outcome: 'same', workerId: 'w1', probability: 0.999 },
  ])
})

test('the same number with another person behind it waits for an officer', () => {
  const answer = assign([person('c1', SUIATI)], [person('w1', SUIATI)], [])
  expect(answer[0]).toMatchObject({
    outcome: 'waiting',
    pairs: [{ workerId: 'w1', why: 'same-nik-other-person' }],
  })
})

test('somebody named twice is accepted once, in list order', () => {
  const answer = assign(
    [person('c1', SUIATI), person('c2', SUIATI)],
    [],
    [{ left: 'c1', right: 'c2', probability: 0.98 }],
  )
  expect(answer.map((one) => one.outcome)).toEqual(['new', 'duplicate'])
  expect(answer[1]).toMatchObject({ workerId: 'new-1' })
})

test('two different valid numbers are never joined without an officer, however alike the people are', () => {
  const answer = assign(
    [person('c1', SITI)],
    [person('w1', SUIATI)],
    [{ left: 'w1', right: 'c1', probability: 0.9999 }],
  )
  expect(answer[0]).toMatchObject({
    outcome: 'waiting',
    pairs: [{ workerId: 'w1', why: 'likely-same-person' }],
  })
})

test('an unlikely pair with another number is a new person', () => {
  const answer = assign(
    [person('c1', SITI)],
    [person('w1', SUIATI)],
    [{ left: 'w1', right: 'c1', probability: 0.4 }],
  )
  expect(answer[0]).toMatchObject({ outcome: 'new', workerId: 'new-1' })
})

test('a namesake with another birth date and a far number is somebody else, whatever the engine says', () => {
  const far = {
    ...person('c1', '6111024107990031'),
    name: 'Siti Suryani',
    birth_date: '1999-07-01',
  }
  const member = { ...person('w1', SUIATI), name: 'Siti Suryani', birth_date: '2000-05-05' }
  const answer = assign([far], [member], [{ left: 'w1', right: 'c1', probability: 0.9 }])
  expect(answer[0]).toMatchObject({ outcome: 'new' })
})
