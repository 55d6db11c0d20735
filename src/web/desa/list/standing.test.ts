import { expect, test } from 'vitest'
import { newDraft } from '../phone/draft.ts'
import { standingOf, withoutMended } from './standing.ts'

const groups = { ready: 86, mend: 8, look: 3, settled: 2 }
const darmawan = newDraft('key-1', '61.11.01.2004', 1_000, { state: 'waiting' })

test('names at stake are those at the office and those on the phone, without what is settled', () => {
  const standing = standingOf(groups, [darmawan, { ...darmawan, state: 'writing' }])
  expect(standing).toEqual({ ...groups, phone: 2, all: 99 })
})

test('a line that a waiting name mends is counted once', () => {
  const replaces = {
    candidateId: 'c1',
    name: 'Sumarni',
    group: 'mend',
    isSubstitute: false,
  } as const
  const standing = standingOf(groups, [{ ...darmawan, replaces }])
  expect(standing).toMatchObject({ mend: 7, phone: 1, all: 97 })
})

test('while a mend is still typed its line stays on the list', () => {
  const replaces = {
    candidateId: 'c1',
    name: 'Sumarni',
    group: 'mend',
    isSubstitute: false,
  } as const
  const typing = { ...darmawan, state: 'writing', replaces } as const
  expect(standingOf(groups, [typing])).toMatchObject({ mend: 8 })
  const cards = [{ id: 'c1' }, { id: 'c2' }]
  expect(withoutMended(cards, [typing])).toEqual(cards)
  expect(withoutMended(cards, [{ ...typing, state: 'waiting' }])).toEqual([{ id: 'c2' }])
})
