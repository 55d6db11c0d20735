import { describe, expect, it } from 'vitest'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  [
    'V090',
    "a missing mother's name is mentioned",
    { motherName: '' },
    { motherName: '', absent: new Set(['mother_name']) },
  ],
  [
    'V091',
    "the own name as mother's name is looked at",
    { motherName: 'SUIATI' },
    { motherName: 'Suiati Rohani' },
  ],
  [
    'V092',
    'a village code that does not exist is looked at',
    { villageCode: '61.11.1.201' },
    { villageCode: '61.11.01.2001' },
  ],
  [
    'V093',
    'a person of another village is looked at',
    { villageText: 'Sei Mata - Mata' },
    { villageText: 'Desa SUTERA' },
  ],
  [
    'V094',
    'a village nobody knows is mentioned',
    { villageText: 'Dusun Karya Baru' },
    { villageText: 'Riam Berasap' },
  ],
  ['V095', 'a remark of death is refused', { remark: 'sudah meninggal' }, { remark: 'baru' }],
  ['V096', 'a remark of moving is looked at', { remark: 'Pindah ke Ketapang' }, { remark: 'baru' }],
  [
    'V097',
    'a remark of other cover is looked at',
    { remark: 'sudah punya BPJS TK' },
    { remark: 'belum punya BPJS TK' },
  ],
  [
    'V098',
    'a village code that lost its zeros is looked at',
    { villageText: '61.1101201' },
    { villageText: '6111012001' },
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
