import { describe, expect, it } from 'vitest'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  ['V050', 'a missing name is refused', { name: '' }, { name: 'Suiati' }],
  ['V051', 'a name of one letter is looked at', { name: 'S' }, { name: 'Su' }],
  ['V052', 'a digit in a name is looked at', { name: '12 Suiati' }, { name: 'Suiati' }],
  ['V053', 'a title in a name is mentioned', { name: 'H. Rahman' }, { name: 'Hardi Rahman' }],
  ['V054', 'somebody marked as deceased is refused', { name: 'Rahman (Alm)' }, { name: 'Alman' }],
  ['V055', "a husband's name is looked at", { name: 'Ny. Rahman' }, { name: 'Nyoman Rahman' }],
  ['V056', 'a shortened name is mentioned', { name: 'Muh. Yusuf' }, { name: 'Muhlis Yusuf' }],
  [
    'V057',
    'a name beyond 60 letters is looked at',
    { name: 'Suiati '.repeat(9).trim() },
    { name: 'Suiati '.repeat(8).trim() },
  ],
  ['V058', 'a nickname is looked at', { name: 'Pak Long' }, { name: 'Pakwan Long' }],
  ['V059', 'letters damaged on the way are looked at', { name: 'Anjiâ€™oe' }, { name: "Anji'oe" }],
  ['V060', 'a sample row is refused', { name: 'Contoh' }, { name: 'Tessa' }],
  [
    'V062',
    'binti for a man is looked at',
    { name: 'Suiati binti Amat', sex: 'L', nik: '6111010505000004' },
    { name: 'Suiati binti Amat', sex: 'P' },
  ],
  [
    'V063',
    'a struck name is looked at',
    { unclear: { name: { reason: 'struck', written: 'Suiati' } } },
    {},
  ],
]

describe.each(cases)('%s', (code, behaviour, fires, silent) => {
  it(behaviour, () => {
    expect(codesOf(fires)).toContain(code)
  })

  it('keeps silent beside it', () => {
    expect(codesOf(silent)).not.toContain(code)
  })
})
