import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignCandidates, type ScoredPair } from './assign-candidates.ts'
import type { Comparable } from './comparable.ts'
import type { Recall } from './ruling-memory.ts'

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

interface Situation {
  readonly pairs?: readonly ScoredPair[]
  readonly recall?: Recall
  /** People who hold a number beside the one in their own row, by that number. */
  readonly alias?: Readonly<Record<string, string>>
  /** Rows that are another row's person. */
  readonly personOf?: Readonly<Record<string, string>>
  readonly named?: readonly string[]
  readonly autoMillionths?: number
}

function assign(
  candidates: readonly Comparable[],
  workers: readonly Comparable[],
  situation: Situation = {},
) {
  let made = 0
  const { pairs = [], recall = () => undefined, alias = {}, personOf = {} } = situation
  const rootOf = (id: string) => personOf[id] ?? id
  const holders: Record<string, string> = {
    ...Object.fromEntries(workers.map((one) => [one.nik, rootOf(one.id)])),
    ...alias,
  }
  return assignCandidates({
    candidates,
    rows: workers,
    personOf: new Map(workers.map((one) => [one.id, rootOf(one.id)])),
    holderOf: (one) => (one.nik === '' ? undefined : holders[one.nik]),
    named: new Set(situation.named),
    pairs,
    recall,
    thresholds: {
      autoMillionths: situation.autoMillionths ?? 990_000,
      reviewMillionths: 500_000,
    },
    newId: () => `new-${++made}`,
  })
}

const SUIATI = '6111014505000004'
const SITI = '6111014505000005'

const LIKE = (left: string, right: string, probability: number): ScoredPair => ({
  left,
  right,
  probability,
})

test('the same number as a member, and surely the same person, is that member', () => {
  const answer = assign([person('c1', SUIATI)], [person('w1', SUIATI)], {
    pairs: [LIKE('w1', 'c1', 0.999)],
  })
  expect(answer).toMatchObject([
    { outcome: 'same', workerId: 'w1', probability: 0.999, by: 'same-nik' },
  ])
})

test('the same number with another person behind it waits for an officer', () => {
  const answer = assign([person('c1', SUIATI)], [person('w1', SUIATI)])
  expect(answer[0]).toMatchObject({
    outcome: 'waiting',
    pairs: [{ workerId: 'w1', why: 'same-nik-other-person' }],
  })
})

test('below the threshold of the office even the same number is shown to an officer', () => {
  const pairs = [LIKE('w1', 'c1', 0.97)]
  const people = [[person('c1', SUIATI)], [person('w1', SUIATI)]] as const
  expect(assign(...people, { pairs })[0]?.outcome).toBe('waiting')
  expect(assign(...people, { pairs, autoMillionths: 970_000 })[0]?.outcome).toBe('same')
})

test('somebody named twice is accepted once, in list order', () => {
  const answer = assign([person('c1', SUIATI), person('c2', SUIATI)], [], {
    pairs: [LIKE('c1', 'c2', 0.998)],
  })
  expect(answer.map((one) => one.outcome)).toEqual(['new', 'duplicate'])
  expect(answer[1]).toMatchObject({ workerId: 'new-1' })
})

test('somebody whom an earlier list of the year named is a duplicate in the next list', () => {
  const answer = assign([person('c1', SUIATI)], [person('w1', SUIATI)], {
    pairs: [LIKE('w1', 'c1', 0.999)],
    named: ['w1'],
  })
  expect(answer[0]?.outcome).toBe('duplicate')
})

test('two different valid numbers are never joined without an officer, however alike the people are', () => {
  const answer = assign([person('c1', SITI)], [person('w1', SUIATI)], {
    pairs: [LIKE('w1', 'c1', 0.9999)],
  })
  expect(answer[0]).toMatchObject({
    outcome: 'waiting',
    pairs: [{ workerId: 'w1', why: 'likely-same-person' }],
  })
})

test('a line without a number that is surely a member is that member', () => {
  const answer = assign([person('c1', '')], [person('w1', SUIATI)], {
    pairs: [LIKE('w1', 'c1', 0.996)],
  })
  expect(answer[0]).toMatchObject({ outcome: 'same', workerId: 'w1', by: 'probable' })
})

test('a line without a number never chains two people with different valid numbers into one', () => {
  // The middle line looks like both; the third has a number of its own that is not the member's.
  const answer = assign([person('c1', ''), person('c2', SITI)], [person('w1', SUIATI)], {
    pairs: [LIKE('w1', 'c1', 0.999), LIKE('c1', 'c2', 0.999)],
  })
  expect(answer[0]).toMatchObject({ outcome: 'same', workerId: 'w1' })
  expect(answer[1]).toMatchObject({ outcome: 'waiting', pairs: [{ workerId: 'w1' }] })
})

test('a line that could be either of two people is nobody until an officer rules', () => {
  const answer = assign([person('c1', '')], [person('w1', SUIATI), person('w2', SITI)], {
    pairs: [LIKE('w1', 'c1', 0.999), LIKE('w2', 'c1', 0.995)],
  })
  expect(answer[0]).toMatchObject({
    outcome: 'waiting',
    pairs: [{ workerId: 'w1' }, { workerId: 'w2' }],
  })
})

test('chains hold in every order: no person ever carries two valid numbers without a ruling', () => {
  const NUMBERS = ['', SUIATI, SITI, '6111015203990002']
  const people = fc.array(fc.nat(3), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(people, fc.array(fc.integer({ min: 0, max: 1000 })), (picks, odds) => {
      const lines = picks.map((pick, at) => person(`c${at}`, NUMBERS[pick] ?? ''))
      const pairs = lines.flatMap((left, i) =>
        lines.slice(i + 1).map((right, j) => {
          const drawn = odds[(i * 7 + j) % Math.max(1, odds.length)] ?? 999
          return LIKE(left.id, right.id, drawn / 1000)
        }),
      )
      const numbers = new Map<string, Set<string>>()
      for (const [at, one] of assign(lines, [], { pairs }).entries()) {
        if (one.outcome === 'waiting' || one.outcome === 'held') continue
        const own = numbers.get(one.workerId) ?? new Set()
        const nik = lines[at]?.nik ?? ''
        numbers.set(one.workerId, nik === '' ? own : own.add(nik))
      }
      for (const own of numbers.values()) expect(own.size).toBeLessThanOrEqual(1)
    }),
    { seed: 20260101, numRuns: 300 },
  )
})

test('an unlikely pair with another number is a new person', () => {
  const answer = assign([person('c1', SITI)], [person('w1', SUIATI)], {
    pairs: [LIKE('w1', 'c1', 0.4)],
  })
  expect(answer[0]).toMatchObject({ outcome: 'new', workerId: 'new-1' })
})

test('a namesake with another birth date and a far number is somebody else, whatever the engine says', () => {
  const far = {
    ...person('c1', '6111024107990031'),
    name: 'Siti Suryani',
    birth_date: '1999-07-01',
  }
  const member = { ...person('w1', SUIATI), name: 'Siti Suryani', birth_date: '2000-05-05' }
  const answer = assign([far], [member], { pairs: [LIKE('w1', 'c1', 0.9)] })
  expect(answer[0]).toMatchObject({ outcome: 'new' })
})

test('who was ruled somebody else is not asked again, and who was ruled the same is known', () => {
  const people = [[person('c1', SITI)], [person('w1', SUIATI)]] as const
  const pairs = [LIKE('w1', 'c1', 0.9)]
  expect(assign(...people, { pairs, recall: () => 'different' })[0]?.outcome).toBe('new')
  expect(assign(...people, { pairs, recall: () => 'same' })[0]).toMatchObject({
    outcome: 'same',
    workerId: 'w1',
    by: 'ruling',
  })
})

test('a number ruled to be held by somebody else is refused again without asking', () => {
  const answer = assign([person('c1', SUIATI)], [person('w1', SUIATI)], {
    recall: () => 'different',
  })
  expect(answer[0]).toEqual({ candidateId: 'c1', outcome: 'held', workerId: 'w1' })
})

test('a second number that an officer gave to a member leads to that member', () => {
  // The alias row is the line that was ruled the same, kept with its own number and spelling.
  const rows = [person('w1', SUIATI), person('old-line', SITI)]
  const answer = assign([person('c1', SITI)], rows, {
    pairs: [LIKE('old-line', 'c1', 0.999), LIKE('w1', 'c1', 0.93)],
    alias: { [SITI]: 'w1' },
    personOf: { 'old-line': 'w1' },
  })
  expect(answer[0]).toMatchObject({ outcome: 'same', workerId: 'w1', by: 'same-nik' })
})

test('a member whose line also looks like another member shows two workers to the officer', () => {
  const answer = assign([person('c1', SUIATI)], [person('w1', SUIATI), person('w2', '')], {
    pairs: [LIKE('w1', 'c1', 0.999), LIKE('w2', 'c1', 0.9)],
  })
  expect(answer[0]).toMatchObject({ outcome: 'same', workerId: 'w1', twins: [{ workerId: 'w2' }] })
})
