import { expect, test } from 'vitest'
import type { VillageNames } from '#office/places/village-names.ts'
import type { OpenEdge } from '../match/build-groups.ts'
import type { PairPerson } from './compare-pair.ts'
import { pairGroups } from './pair-groups.ts'

const names = {
  of: (code: string) => ({ code, name: 'Sutera', districtCode: '', districtName: '' }),
} as VillageNames

const person = (name: string, nik: string): PairPerson => ({
  name,
  nik,
  kk: '',
  sex: 'P',
  birthPlace: '',
  birthDate: null,
  villageCode: '61.11.01.2001',
  address: '',
  occupation: '',
  phone: '',
  motherName: '',
})

const line = new Map([['a', person('Siti Aminah', '6111014405800001')]])
const workers = new Map([
  ['B', person('Sitti Aminah', '6111014405800010')],
  ['C', person('Siti Aminah Bt Ali', '')],
])
const people = { line, workers, outside: new Map() }
const edge = (worker: string, percent: number): OpenEdge => ({
  kind: 'line',
  left_id: 'a',
  worker_id: worker,
  probability_millionths: percent * 10_000,
  is_urgent: false,
})

test('three writings are told with their masked numbers, and two whole numbers that differ are named', () => {
  const groupOf = pairGroups([[edge('B', 97), edge('C', 60)]], [], people, names)
  const group = groupOf(edge('C', 60))
  expect(group?.members.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'line Siti Aminah',
    'worker Sitti Aminah',
    'worker Siti Aminah Bt Ali',
  ])
  expect(JSON.stringify(group)).not.toContain('6111014405800001')
  expect(group?.pairs.map(({ workerId, hasTwoNumbers }) => [workerId, hasTwoNumbers])).toEqual([
    ['B', true],
    ['C', false],
  ])
})

test('what was ruled inside the group stays in sight while the rest waits', () => {
  const ruled = [{ left_id: 'B', worker_id: 'C', state: 'different' as const }]
  const group = pairGroups([[edge('B', 97), edge('C', 60)]], ruled, people, names)(edge('B', 97))
  expect(group?.pairs.at(-1)).toMatchObject({ leftId: 'B', workerId: 'C', state: 'different' })
})

test('a pair that hangs together with nothing has no group', () => {
  expect(pairGroups([[edge('B', 97)]], [], people, names)(edge('B', 97))).toBeNull()
})
