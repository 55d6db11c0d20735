import { describe, expect, it } from 'vitest'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  [
    'V080',
    'a missing occupation is looked at',
    { occupation: '' },
    { occupation: '', absent: new Set(['occupation']) },
  ],
  [
    'V081',
    'an unknown occupation is mentioned',
    { occupation: 'Dalang' },
    { occupation: 'melaut' },
  ],
  ['V082', 'a civil servant is refused', { occupation: 'PNS' }, { occupation: 'Karyawan swasta' }],
  [
    'V083',
    'a wage worker is looked at',
    { occupation: 'Karyawan swasta' },
    { occupation: 'Nelayan' },
  ],
  [
    'V084',
    'a housewife is asked what she does',
    { occupation: 'Ibu rumah tangga' },
    { occupation: 'Nelayan' },
  ],
  [
    'V085',
    'an income from–to is mentioned',
    {
      monthlyIncome: undefined,
      unclear: { monthly_income: { reason: 'range', written: '1-2 jt' } },
    },
    { monthlyIncome: undefined },
  ],
  [
    'V086',
    'a thousand mark read as a decimal mark is looked at',
    { monthlyIncome: undefined, unclear: { monthly_income: { reason: 'scale', written: '1.5' } } },
    {},
  ],
  [
    'V087',
    'an income above the minimum wage is looked at',
    { monthlyIncome: 3_370_587 },
    { monthlyIncome: 3_370_586 },
  ],
  [
    'V088',
    'an income below reason is mentioned',
    { monthlyIncome: 1_500 },
    { monthlyIncome: 50_000 },
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
