import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knowledge, type Row, somePeople } from '../link.examples.ts'
import { type LinkedPair, linkPeople, type PersonRow } from '../link-people.ts'
import { openPeopleBase, type PeopleBase } from './people-base.ts'

const persons = (rows: readonly Row[]) => rows as unknown as readonly PersonRow[]
const people = persons(somePeople(240, 5))
/** The first eighty again with a letter lost in the name, and forty strangers, of whom ten come twice. */
const again = people.slice(0, 80).map((row, place) => ({
  ...row,
  id: `b${place}`,
  name: `${row.name?.slice(0, 2)}${row.name?.slice(3)}`,
}))
const strangers = persons(somePeople(40, 77)).map((row, place) => ({ ...row, id: `s${place}` }))
const twice = strangers.slice(0, 10).map((row, place) => ({ ...row, id: `t${place}`, phone: '' }))
const fresh = [...again, ...strangers, ...twice]

async function baseOf(rows: readonly PersonRow[]): Promise<PeopleBase> {
  const base = openPeopleBase({ knowledge, thread: false })
  await base.put(rows)
  return base
}

const told = (pairs: readonly LinkedPair[]) =>
  pairs
    .filter((pair) => pair.probability >= 0.5)
    .map((pair) => `${pair.leftId} ${pair.rightId} ${pair.kind}`)
    .sort()

const rounded = (pairs: readonly LinkedPair[]) =>
  pairs
    .map(({ leftId, probability, rightId }) => ({
      ids: [leftId, rightId].sort().join(' '),
      probability: probability.toFixed(6),
    }))
    .sort((a, b) => (a.ids < b.ids ? -1 : 1))

/** How far two runs are apart at most on any pair, a pair that is missing counting as zero. */
function farthest(ones: readonly LinkedPair[], others: readonly LinkedPair[]): number {
  const key = ({ leftId, rightId }: LinkedPair) => [leftId, rightId].sort().join(' ')
  const [one, other] = [ones, others].map((pairs) => new Map(pairs.map((p) => [key(p), p])))
  const keys = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])
  const apart = [...keys].map((pair) =>
    Math.abs((one?.get(pair)?.probability ?? 0) - (other?.get(pair)?.probability ?? 0)),
  )
  return Math.max(0, ...apart)
}

test('a kept base finds whom the whole run finds, in the base and inside the new list', async () => {
  const whole = await linkPeople(people, fresh, { knowledge, within: true, threads: 1 })
  const base = await baseOf(people)
  const { pairs } = await base.link(fresh, { within: true })
  expect(told(pairs)).toEqual(told(whole))
  expect(told(pairs)).toHaveLength(90)
  expect(farthest(pairs, whole)).toBeLessThan(0.05)
})

test('inside the new list nothing is looked for unless asked', async () => {
  const base = await baseOf(people)
  const { pairs } = await base.link(fresh)
  expect(pairs.every((pair) => pair.kind === 'cross')).toBe(true)
  expect(told(pairs)).toHaveLength(80)
})

test('the evidence of a pair sums to its log odds, and is left out where nobody asks', async () => {
  const base = await baseOf(people)
  for (const { evidence, probability } of (await base.link(fresh, { within: true })).pairs) {
    const sum = evidence.reduce((total, bar) => total + bar.weight, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probability, 6)
    expect(evidence.map((bar) => bar.field)).toContain('birth_date')
  }
  const bare = await base.link(fresh, { evidence: false })
  expect(bare.pairs.every((pair) => pair.evidence.length === 0)).toBe(true)
})

test('what was linked before leaves no trace', async () => {
  const base = await baseOf(people)
  const list = again.slice(20, 60)
  const once = await base.link(list, { within: true })
  await base.link(strangers)
  await base.link([...again, ...people.map((row) => ({ ...row, id: `${row.id} more` }))])
  expect(await base.link(list, { within: true })).toEqual(once)
})

test('people who come, change and go leave the base that was put in at once', async () => {
  const base = await baseOf(people.slice(0, 120))
  await base.link(strangers)
  await base.put(people.slice(180).map((row) => ({ ...row, name: 'Seseorang Lain', nik: '' })))
  await base.put(strangers.slice(20))
  await base.put(people.slice(120))
  await base.remove(strangers.map((row) => row.id))
  const moved = await base.link(fresh, { within: true })
  const built = await (await baseOf(people)).link(fresh, { within: true })
  expect(told(moved.pairs)).toEqual(told(built.pairs))
  expect(farthest(moved.pairs, built.pairs)).toBeLessThan(0.02)
})

test('whoever was removed is found no more, whoever was replaced is found as they are now', async () => {
  const base = await baseOf(people)
  await base.remove(['a3', 'nobody'])
  const [four] = people.slice(4, 5)
  await base.put([{ ...(four as PersonRow), name: 'Wayan Sudarsana', nik: '', birth_date: '' }])
  const found = told((await base.link(fresh)).pairs)
  expect(found).not.toContain('a3 b3 cross')
  expect(found).not.toContain('a4 b4 cross')
  expect(found).toContain('a5 b5 cross')
  await base.put(people.slice(3, 5))
  expect(told((await base.link(fresh)).pairs)).toHaveLength(80)
})

test('an empty base still finds who stands twice in a list, and an empty list finds nobody', async () => {
  const base = openPeopleBase({ knowledge, thread: false })
  expect(told((await base.link([...strangers, ...twice], { within: true })).pairs)).toHaveLength(10)
  expect((await base.link([], { within: true })).pairs).toEqual([])
  await base.put(people)
  await base.remove(people.map((row) => row.id))
  expect((await base.link(again)).pairs).toEqual([])
})

test('strangers are nobody in the base', async () => {
  const base = await baseOf(people)
  expect(told((await base.link(strangers)).pairs)).toEqual([])
  expect((await base.link([{ id: 'nobody', name: '', nik: '' }])).pairs).toEqual([])
})

test('neither the order of the base nor that of the list changes an answer', async () => {
  const expected = rounded((await (await baseOf(people)).link(fresh, { within: true })).pairs)
  const shuffles = fc.tuple(
    fc.shuffledSubarray([...people], { minLength: people.length }),
    fc.shuffledSubarray(fresh, { minLength: fresh.length }),
  )
  await fc.assert(
    fc.asyncProperty(shuffles, async ([rows, list]) => {
      const { pairs } = await (await baseOf(rows)).link(list, { within: true })
      expect(rounded(pairs)).toEqual(expected)
    }),
    { seed: 20260101, numRuns: 2 },
  )
})

test('kept weights serve small lists; a larger list or a changed base teaches new ones', async () => {
  const base = await baseOf(people)
  const learn = 'when-needed'
  const first = await base.link(again.slice(0, 60), { learn })
  const kept = await base.link(again.slice(60), { learn })
  expect(kept.learned).toEqual(first.learned)
  expect(told(kept.pairs)).toHaveLength(20)
  const larger = await base.link(fresh, { learn })
  expect(larger.learned).not.toEqual(first.learned)
  await base.remove(people.slice(120).map((row) => row.id))
  const changed = await base.link(again, { learn })
  expect(changed.learned).not.toEqual(larger.learned)
})

test('a base in a thread of its own answers as one in ours', { timeout: 30_000 }, async () => {
  const here = await baseOf(people)
  const there = openPeopleBase({ knowledge })
  const [, answer] = await Promise.all([there.put(people), there.link(fresh, { within: true })])
  expect(answer).toEqual(await here.link(fresh, { within: true }))
  await there.close()
  await expect(there.link(fresh)).rejects.toThrow('ended')
})
