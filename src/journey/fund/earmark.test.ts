import { describe, expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { nationalRules, type RuleOverride, ruleBook } from '../decide/index.ts'
import { shareLimitOf } from './budget/share-limit.ts'
import { acceptsOf, isAccepted } from './earmark.ts'
import { openReadings } from './run/rule-readings.ts'

const book = ruleBook(nationalRules)
const sawit = {
  accepts: [[]],
  rules: ['ELI-SAWIT', 'ELI-SAWIT-RENEW'],
  fromMonth: '2026-01',
}
const danaDesa = { accepts: [['village:61.11.01.2001']], rules: ['FUND-DD'], fromMonth: '2026-01' }

function corrected(id: string, parameters: RuleOverride['parameters']) {
  return ruleBook(nationalRules, [
    {
      id,
      from: isoDate('2026-01-01'),
      to: isoDate('2026-12-31'),
      parameters,
      status: 'verified',
      reason: 'Surat edaran',
      enteredBy: 'kantor',
      enteredOn: '2026-01-05',
    },
  ])
}

describe('whom a fund may pay', () => {
  test('DBH Sawit pays new palm workers, and renewals while that is read as allowed (PMK 91/2023 art. 16)', () => {
    const accepts = acceptsOf(sawit, book)
    expect(isAccepted(accepts, ['bpu', 'first-cover', 'palm'])).toBe(true)
    expect(isAccepted(accepts, ['palm', 'renewal'])).toBe(true)
    expect(isAccepted(accepts, ['palm'])).toBe(false)
    expect(isAccepted(accepts, ['first-cover'])).toBe(false)
  })

  test('an officer who rules that renewal does not count closes it for renewals only', () => {
    const accepts = acceptsOf(sawit, corrected('ELI-SAWIT-RENEW', { renewalCounts: false }))
    expect(isAccepted(accepts, ['palm', 'renewal'])).toBe(false)
    expect(isAccepted(accepts, ['first-cover', 'palm'])).toBe(true)
  })

  test('Dana Desa 2026 pays cash-for-work workers of its own village, and nobody in 2027', () => {
    const accepts = acceptsOf(danaDesa, book)
    expect(isAccepted(accepts, ['pktd', 'village:61.11.01.2001'])).toBe(true)
    expect(isAccepted(accepts, ['pktd', 'village:61.11.01.2002'])).toBe(false)
    expect(isAccepted(accepts, ['bpu', 'village:61.11.01.2001'])).toBe(false)
    expect(acceptsOf({ ...danaDesa, fromMonth: '2027-01' }, book)).toEqual([])
  })

  test('a permission that is off permits nobody, and a fund without rules keeps its own lists', () => {
    const add = { accepts: [[]], rules: ['FUND-ADD'], fromMonth: '2026-01' }
    expect(acceptsOf(add, corrected('FUND-ADD', { allowed: false }))).toEqual([])
    expect(acceptsOf({ ...add, rules: [] }, book)).toEqual([[]])
  })
})

test('only permissions that nobody has confirmed are read both ways, each turned alone', () => {
  const readings = openReadings([sawit, danaDesa], book)
  expect(readings.map(({ ruleId, flag, taken }) => [ruleId, flag, taken])).toEqual([
    ['ELI-SAWIT-RENEW', 'renewalCounts', true],
  ])
  const [other] = readings
  if (!other) throw new Error('no reading')
  expect(isAccepted(acceptsOf(sawit, other.otherBook), ['palm', 'renewal'])).toBe(false)
  expect(isAccepted(acceptsOf(sawit, other.otherBook), ['first-cover', 'palm'])).toBe(true)
})

test('the fifth of DBH Sawit is shared: what its neighbours have is not free for protection', () => {
  const pool = { rupiah: 4_435_427_000, otherRupiah: 500_000_000, ruleId: 'DBH-OTHER' }
  // 20 % of Rp4,435,427,000 is Rp887,085,400.
  expect(shareLimitOf({ pool, fromMonth: '2026-01' }, book)?.limitRupiah).toBe(387_085_400)
  expect(shareLimitOf({ pool: null, fromMonth: '2026-01' }, book)).toBeNull()
})
