import { expect, test } from 'vitest'
import { compareLists } from './compare-lists.ts'
import type { DecreeLine } from './freeze-list.ts'

function line(no: number, workerId: string, to = '2026-12'): DecreeLine {
  return {
    no,
    workerId,
    villageCode: '61.11.01.2001',
    name: `Warga ${workerId}`,
    nikMasked: '6111 01•• •••• 0001',
    occupation: 'Petani',
    spells: [{ fund: 'pad', from: '2026-01', to }],
    months: 12,
    jkkRupiah: 120_000,
    jkmRupiah: 81_600,
  }
}

test('a person who moves up in the list because somebody left is not changed', () => {
  const before = [line(1, 'a'), line(2, 'b'), line(3, 'c')]
  expect(compareLists(before, [line(1, 'b'), line(2, 'c')])).toEqual([
    { kind: 'removed', before: line(1, 'a') },
  ])
})

test('fewer months are a change, told with both lists', () => {
  const [before, after] = [[line(1, 'a')], [line(1, 'a', '2026-04'), line(2, 'd')]]
  expect(compareLists(before, after)).toEqual([
    { kind: 'changed', before: line(1, 'a'), after: line(1, 'a', '2026-04') },
    { kind: 'added', after: line(2, 'd') },
  ])
})

test('two lists that say the same have no difference', () => {
  expect(compareLists([line(1, 'a')], [line(1, 'a')])).toEqual([])
})
