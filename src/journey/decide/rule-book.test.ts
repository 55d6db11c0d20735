import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '#vocabulary/iso-date.ts'
import { nationalRules } from './national-rules.ts'
import { faultOfRule, knownNumberIn, numberIn, rowsIn } from './rule.ts'
import {
  checkOverride,
  getRuleOn,
  listRulesOn,
  type RuleOverride,
  ruleBook,
  ruleOn,
} from './rule-book.ts'

const book = ruleBook(nationalRules)
const on = isoDate('2026-06-01')

const localMinimum: RuleOverride = {
  id: 'ELI-AGE-ENTRY',
  from: isoDate('2026-01-01'),
  to: isoDate('2026-12-31'),
  parameters: { minimumAge: 17 },
  status: 'verified',
  reason: 'Perbup menetapkan 17 tahun',
  enteredBy: 'disnaker',
  enteredOn: '2026-01-05',
}

describe('the shipped rules', () => {
  test('hold every rule of the law table, and each says where it comes from', () => {
    const wanted = `IUR-JKM-BPU IUR-JKK-BPU IUR-JHT-BPU IUR-MIN-PKG IUR-RELIEF-TRANS IUR-RELIEF-OTHER IUR-RELIEF-EXCL
      IUR-RELIEF-CREDIT PAY-TERM PAY-GRACE PAY-LAPSE PAY-FINE PAY-DONOR-LATE PAY-REFUND-GOV PAY-START-DONOR ELI-AGE-ENTRY
      ELI-AGE-CONT ELI-NIK ELI-WORK ELI-NOTCOV ELI-SAWIT ELI-PRIOR QUO-VILLAGE BEN-JKM BEN-JKM-WAIT BEN-SCH-JKM BEN-SCH-AMT
      BEN-STMB BEN-JKK-DEATH BEN-JKK-TPD CLM-JKK-REPORT CLM-JKK-EXP CLM-JKM-EXP CLM-JKM-PAY DBH-ROAD DBH-OTHER DBH-STAGE
      DBH-RKP FUND-DD FUND-SPLIT-PROV COV-BPU COV-DENOM COV-TARGET-RPJMN COV-TARGET-UCJ PDP-BREACH NIK-STRUCT PAR-PERIOD`
    const ids = new Set(nationalRules.map((rule) => rule.id))
    expect(wanted.split(/\s+/).filter((id) => !ids.has(id))).toEqual([])
  })

  test('never pass memory, arithmetic or somebody’s code off as more than to be confirmed', () => {
    const weak = nationalRules.filter((rule) => ['M', 'C', 'D'].includes(rule.certainty))
    expect(weak.length).toBeGreaterThan(5)
    expect(weak.filter((rule) => rule.status !== 'to-be-confirmed')).toEqual([])
    expect(
      nationalRules.filter((rule) => rule.certainty === 'P' && rule.status === 'verified'),
    ).toEqual([])
  })

  test('are plain sentences of at most 25 words, in both languages', () => {
    const long = nationalRules.flatMap((rule) =>
      [rule.statement, rule.statementEn].filter(
        (text) => text.split(/\s+/).length > 25 || !text.endsWith('.'),
      ),
    )
    expect(long).toEqual([])
  })

  test('mark the ends of the bracket table as press and its inner rows as to be confirmed', () => {
    const rows = rowsIn(getRuleOn(book, 'IUR-JKK-BPU', on), 'brackets')
    expect(rows).toHaveLength(33)
    expect(rows.map((row) => row['status'])).toEqual([
      'press',
      ...Array(31).fill('to-be-confirmed'),
      'press',
    ])
    expect(rows[0]).toMatchObject({ fromRupiah: 0, baseRupiah: 1_000_000 })
    expect(rows[32]).toMatchObject({ fromRupiah: 20_200_000, baseRupiah: 20_700_000 })
  })

  test('say of every DBH Sawit limit that a successor is in preparation', () => {
    const limits = nationalRules.filter(
      (rule) => rule.id.startsWith('DBH-') || rule.id.startsWith('ELI-SAWIT'),
    )
    expect(limits).toHaveLength(6)
    for (const rule of limits) expect(rule.successor?.state).toBe('in-preparation')
  })
})

describe('the rule in force', () => {
  test('had no JKM waiting time on 23 February 2025 and three months from the next day', () => {
    expect(knownNumberIn(getRuleOn(book, 'BEN-JKM-WAIT', isoDate('2025-02-23')), 'months')).toBe(0)
    expect(knownNumberIn(getRuleOn(book, 'BEN-JKM-WAIT', isoDate('2025-02-24')), 'months')).toBe(3)
  })

  test('opens and closes the two relief windows on their own days', () => {
    const days = [
      '2025-12-31',
      '2026-01-01',
      '2026-03-31',
      '2026-04-01',
      '2026-12-31',
      '2027-01-01',
      '2027-03-31',
      '2027-04-01',
    ]
    const open = (id: string) => days.filter((day) => ruleOn(book, id, isoDate(day)) !== undefined)
    expect(open('IUR-RELIEF-TRANS')).toEqual(days.slice(1, 7))
    expect(open('IUR-RELIEF-OTHER')).toEqual(['2026-04-01', '2026-12-31'])
  })

  test('is missed by find and thrown by get where none applies', () => {
    expect(ruleOn(book, 'BEN-JKM', isoDate('2019-12-01'))).toBeUndefined()
    expect(() => getRuleOn(book, 'BEN-JKM', isoDate('2019-12-01'))).toThrow(RangeError)
  })

  test('is unique on every day', () => {
    const day = fc
      .integer({ min: 0, max: 6000 })
      .map((count) => addDays(isoDate('2015-01-01'), count))
    fc.assert(
      fc.property(day, (date) => {
        const inForce = nationalRules.filter(
          (rule) => rule.from <= date && (rule.to === null || date <= rule.to),
        )
        expect(listRulesOn(book, date).map((rule) => rule.id)).toEqual(
          inForce.map((rule) => rule.id).sort(),
        )
      }),
      { seed: 20260101, numRuns: 200 },
    )
  })
})

describe('an officer’s correction', () => {
  test('holds inside its window, changes only what it names and carries its reason', () => {
    const corrected = ruleBook(nationalRules, [localMinimum])
    const rule = getRuleOn(corrected, 'ELI-AGE-ENTRY', on)
    expect(rule.parameters).toEqual({ exclusiveAge: 65, minimumAge: 17 })
    expect(rule.override?.reason).toBe('Perbup menetapkan 17 tahun')
    expect(
      numberIn(getRuleOn(corrected, 'ELI-AGE-ENTRY', isoDate('2025-12-31')), 'minimumAge'),
    ).toBe(18)
    expect(
      numberIn(getRuleOn(corrected, 'ELI-AGE-ENTRY', isoDate('2027-01-01')), 'minimumAge'),
    ).toBe(18)
  })

  test('yields to one entered later for the same days', () => {
    const later = { ...localMinimum, parameters: { minimumAge: 19 }, enteredOn: '2026-02-01' }
    const corrected = ruleBook(nationalRules, [later, localMinimum])
    expect(numberIn(getRuleOn(corrected, 'ELI-AGE-ENTRY', on), 'minimumAge')).toBe(19)
  })

  test('is refused when it names nothing known, brings the wrong kind or gives no reason', () => {
    const refusal = (change: Partial<RuleOverride>) => {
      const checked = checkOverride(book, { ...localMinimum, ...change })
      return checked.ok ? 'accepted' : checked.refusal.code
    }
    expect(refusal({})).toBe('accepted')
    expect(refusal({ id: 'ELI-SHOE-SIZE' })).toBe('no-such-rule')
    expect(refusal({ parameters: { shoeSize: 42 } })).toBe('no-such-parameter')
    expect(refusal({ parameters: { minimumAge: 'seventeen' } })).toBe('wrong-kind')
    expect(refusal({ parameters: { minimumAge: 17.5 } })).toBe('wrong-kind')
    expect(refusal({ reason: ' ' })).toBe('no-reason')
    expect(refusal({ to: isoDate('2025-01-01') })).toBe('not-a-period')
  })

  test('fills a rate nobody knew, with a number only', () => {
    const rate = { ...localMinimum, id: 'IUR-PU-NONASN' }
    expect(checkOverride(book, { ...rate, parameters: { jkkBasisPoints: 24 } }).ok).toBe(true)
    expect(checkOverride(book, { ...rate, parameters: { jkkBasisPoints: '0,24 %' } }).ok).toBe(
      false,
    )
  })
})

test('a damaged rule is named with its fault', () => {
  const rule = getRuleOn(book, 'BEN-JKM', on)
  expect(faultOfRule(rule)).toBeUndefined()
  expect(faultOfRule({ ...rule, from: '2026-02-30' })).toBe('from is not a date')
  expect(faultOfRule({ ...rule, status: 'true' })).toBe('status is unknown')
  expect(() => ruleBook([rule, rule])).toThrow(/two versions/)
})
