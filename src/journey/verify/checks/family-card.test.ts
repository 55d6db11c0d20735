import { describe, expect, it } from 'vitest'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  [
    'V020',
    'a missing family card number is mentioned',
    { kk: '' },
    { kk: '', absent: new Set(['kk']) },
  ],
  [
    'V021',
    'a family card number of another length is looked at',
    { kk: '', unclear: { kk: { reason: 'length', written: '61110122' } } },
    { kk: '' },
  ],
  [
    'V022',
    'a made-up family card number is looked at',
    { kk: '0000000000000000' },
    { kk: '6111012203150011' },
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
