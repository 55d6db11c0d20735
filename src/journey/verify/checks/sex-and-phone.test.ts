import { describe, expect, it } from 'vitest'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  [
    'V070',
    'a missing sex is looked at',
    { sex: '' },
    { sex: '', unclear: { sex: { reason: 'coding', written: 'x' } } },
  ],
  [
    'V071',
    'an unknown code for the sex is looked at',
    { sex: '', unclear: { sex: { reason: 'coding', written: 'x' } } },
    { sex: '' },
  ],
  [
    'V072',
    'half a phone number is mentioned',
    { phone: '', unclear: { phone: { reason: 'unreadable', written: '0812' } } },
    { phone: '' },
  ],
  [
    'V074',
    'a made-up phone number is mentioned',
    { phone: '080000000000' },
    { phone: '081257704431' },
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
