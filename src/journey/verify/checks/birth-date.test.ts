import { describe, expect, it } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { codesOf } from '../person.examples.ts'
import type { Person } from '../person.ts'

type Case = [code: string, behaviour: string, fires: Partial<Person>, silent: Partial<Person>]

const cases: Case[] = [
  [
    'V030',
    'a missing birth date is refused',
    { birthDate: '' },
    { birthDate: '', unclear: { birth_date: { reason: 'impossible', written: '30-02-2000' } } },
  ],
  [
    'V031',
    'a birth date nobody can read is refused',
    { birthDate: '', unclear: { birth_date: { reason: 'unreadable', written: 'lupa' } } },
    { birthDate: '' },
  ],
  [
    'V032',
    'a day that is not in the calendar is refused',
    { birthDate: '', unclear: { birth_date: { reason: 'impossible', written: '30-02-2000' } } },
    { birthDate: '' },
  ],
  [
    'V033',
    'a date with two meanings is refused',
    { birthDate: '', unclear: { birth_date: { reason: 'ambiguous', written: '05/06/1990' } } },
    {},
  ],
  [
    'V034',
    'a date read month first is looked at',
    { unclear: { birth_date: { reason: 'order', written: '05/25/2000' } } },
    {},
  ],
  [
    'V035',
    'a two-digit year without an age is refused',
    { birthDate: '', unclear: { birth_date: { reason: 'century', written: '05-05-20' } } },
    {},
  ],
  [
    'V036',
    'a year alone is refused',
    { birthDate: '', unclear: { birth_date: { reason: 'year-only', written: '1975' } } },
    {},
  ],
  [
    'V037',
    'a birth date to come is refused',
    { birthDate: isoDate('2026-01-16') },
    { birthDate: isoDate('2026-01-15') },
  ],
  [
    'V038',
    '1 July is mentioned as a usual stand-in',
    { birthDate: isoDate('1970-07-01') },
    { birthDate: isoDate('1970-07-02') },
  ],
  [
    'V039',
    'somebody of 65 cannot enter',
    { birthDate: isoDate('1961-01-15') },
    { birthDate: isoDate('1961-01-16') },
  ],
  [
    'V040',
    'a member over 65 goes on',
    { birthDate: isoDate('1950-01-15'), isContinuing: true },
    { birthDate: isoDate('1950-01-15') },
  ],
  [
    'V041',
    'somebody of 17 is looked at',
    { birthDate: isoDate('2008-01-16') },
    { birthDate: isoDate('2008-01-15') },
  ],
  [
    'V042',
    'a child of 14 is refused',
    { birthDate: isoDate('2011-01-16') },
    { birthDate: isoDate('2011-01-15') },
  ],
  [
    'V043',
    'an age over 100 is refused',
    { birthDate: isoDate('1925-01-15') },
    { birthDate: isoDate('1925-01-16') },
  ],
  [
    'V044',
    'somebody who turns 65 in 90 days is mentioned',
    { birthDate: isoDate('1961-04-15') },
    { birthDate: isoDate('1961-04-16') },
  ],
  [
    'V045',
    'a struck birth date is looked at',
    { unclear: { birth_date: { reason: 'struck', written: '05-05-2000' } } },
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
