import { describe, expect, it } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  [
    'V001',
    'a missing NIK is named',
    { nik: '' },
    { nik: '', unclear: { nik: { reason: 'length', written: '611' } } },
  ],
  [
    'V002',
    'a NIK a spreadsheet rounded is refused',
    { nik: '', unclear: { nik: { reason: 'rounded', written: '6.11101E+15' } } },
    { nik: '', unclear: { nik: { reason: 'length', written: '611' } } },
  ],
  [
    'V003',
    'letters in a NIK are refused',
    {
      nik: '',
      unclear: {
        nik: { reason: 'letters', written: '61110145O5000004', proposal: '6111014505000004' },
      },
    },
    {},
  ],
  [
    'V004',
    'a NIK of 15 digits is refused',
    { nik: '', unclear: { nik: { reason: 'length', written: '611101450500004' } } },
    {},
  ],
  ['V005', 'a made-up NIK is refused', { nik: '1111111111111111' }, { nik: '6111014505000004' }],
  [
    'V006',
    'a NIK of no province is refused',
    { nik: '9911014505000004' },
    { nik: '3527034505000004' },
  ],
  [
    'V007',
    'a district that does not exist is looked at',
    { nik: '6111994505000004' },
    { nik: '9911994505000004' },
  ],
  [
    'V008',
    'a birth date that cannot be is refused',
    { nik: '6111013113000004' },
    { nik: '6111012902000004' },
  ],
  ['V009', 'a serial of 0000 is refused', { nik: '6111014505000000' }, { nik: '6111014505000010' }],
  ['V010', 'a man with the NIK of a woman is looked at', { sex: 'L' }, { sex: '' }],
  [
    'V011',
    'another birth date than the NIK tells is looked at',
    { birthDate: isoDate('2000-05-06') },
    { birthDate: isoDate('1900-05-05') },
  ],
  [
    'V012',
    'exchanged day and month are told apart from another date',
    { nik: '6111014703000004', birthDate: isoDate('2000-07-03') },
    { nik: '6111014703000004', birthDate: isoDate('2000-03-07') },
  ],
  [
    'V013',
    'a NIK from another regency is mentioned',
    { nik: '3527034505000004' },
    { nik: '6104014505000004' },
  ],
  [
    'V014',
    'a NIK from the regency before the split is mentioned',
    { nik: '6104014505000004' },
    { nik: '3527034505000004' },
  ],
  [
    'V015',
    'the same digits as NIK and family card are refused',
    { kk: '6111014505000004' },
    { nik: '', kk: '' },
  ],
  [
    'V016',
    'two numbers in one cell are refused',
    {
      nik: '',
      unclear: { nik: { reason: 'several', written: '6111014505000004/6111014505000005' } },
    },
    {},
  ],
  [
    'V017',
    'a NIK nobody can read is refused',
    { nik: '', unclear: { nik: { reason: 'unreadable', written: 'KTP hilang' } } },
    { nik: '' },
  ],
  [
    'V064',
    'a struck NIK is looked at',
    { unclear: { nik: { reason: 'struck', written: '6111014505000004' } } },
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
