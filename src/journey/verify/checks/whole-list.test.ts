import { describe, expect, it } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { codesIn } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [
  code: string,
  behaviour: string,
  fires: readonly Partial<Person>[],
  silent: readonly Partial<Person>[],
]

const suiati: Partial<Person> = {}
const budi: Partial<Person> = {
  nik: '6111011203850002',
  name: 'Budi',
  sex: 'L',
  birthDate: isoDate('1985-03-12'),
  kk: '6111012203150012',
  phone: '081300000001',
}

function villagers(count: number, facts: (at: number) => Partial<Person>): Partial<Person>[] {
  return Array.from({ length: count }, (_, at) => ({
    nik: `61110112038500${String(at + 11).padStart(2, '0')}`,
    name: `Budi ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at]}`,
    sex: 'L',
    birthDate: isoDate('1985-03-12'),
    kk: `61110122031500${String(at + 11).padStart(2, '0')}`,
    phone: `0813557701${String(at + 11).padStart(2, '0')}`,
    ...facts(at),
  }))
}

const cases: Case[] = [
  [
    'V018',
    'a NIK one above the row before, with another birth date, looks dragged',
    [suiati, { nik: '6111014505000005', birthDate: isoDate('1999-01-02') }],
    [suiati, { nik: '6111014505000005', name: 'Suianti' }],
  ],
  [
    'V019',
    'a list whose NIKs end in 0 looks rounded',
    villagers(12, (at) => ({ nik: `6111011203850${String(at + 1).padStart(2, '0')}0` })),
    villagers(9, (at) => ({ nik: `6111011203850${String(at + 1).padStart(2, '0')}0` })),
  ],
  [
    'V023',
    'thirteen people on one family card are looked at',
    villagers(13, () => ({ kk: '6111012203150011' })),
    villagers(12, () => ({ kk: '6111012203150011' })),
  ],
  [
    'V024',
    "a family card number that is somebody else's NIK is looked at",
    [suiati, { ...budi, kk: '6111014505000004' }].reverse(),
    [suiati, budi].reverse(),
  ],
  [
    'V061',
    'five names of exactly 20 letters look cut off',
    villagers(5, () => ({ name: 'Muhammad Abdurrahman' })),
    villagers(4, () => ({ name: 'Muhammad Abdurrahman' })),
  ],
  [
    'V073',
    'six people with one phone are mentioned',
    villagers(6, () => ({ phone: '081257704431' })),
    villagers(5, () => ({ phone: '081257704431' })),
  ],
  [
    'V100',
    'the same person twice is looked at, also with a slip in the name',
    [suiati, { name: 'Suyati' }],
    [suiati, { ...budi, nik: '6111014505000004' }],
  ],
  [
    'V101',
    'one NIK for two people is refused',
    [suiati, { ...budi, nik: '6111014505000004' }],
    [suiati, { name: 'Suyati' }],
  ],
  [
    'V102',
    'one NIK for three people is a family card number',
    villagers(3, () => ({ nik: '6111012203150011' })),
    villagers(2, () => ({ nik: '6111012203150011' })),
  ],
  [
    'V103',
    'the same name and birth date with another NIK is looked at',
    [suiati, { nik: '6111014505000009' }],
    [suiati, { nik: '6111014505000009', name: 'Suparti' }],
  ],
  [
    'V104',
    'a NIK that two others have as family card is looked at',
    [suiati, budi, { ...budi, name: 'Bayu' }].map((one, at) =>
      at === 0 ? one : { ...one, kk: '6111014505000004' },
    ),
    [suiati, budi].map((one, at) => (at === 0 ? one : { ...one, kk: '6111014505000004' })),
  ],
]

describe.each(cases)('%s', (code, behaviour, fires, silent) => {
  it(behaviour, () => {
    expect(codesIn(fires).flat()).toContain(code)
  })

  it('keeps silent beside it', () => {
    expect(codesIn(silent).flat()).not.toContain(code)
  })
})
