import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { placeCode } from '#vocabulary/place-code.ts'
import { decideEligibility } from './eligibility.ts'
import { nationalRules } from './national-rules.ts'
import { ruleBook } from './rule-book.ts'
import { suiati } from './worker.examples.ts'
import type { WorkerFacts } from './worker-facts.ts'
import { workerTags } from './worker-tags.ts'

const book = ruleBook(nationalRules)
const on = isoDate('2026-06-01')
const decide = (change: Partial<WorkerFacts>) => decideEligibility(suiati(change), book, on)
const reason = (change: Partial<WorkerFacts>, code: string) =>
  decide(change).reasons.find((one) => one.code === code)

describe('age', () => {
  test('lets somebody enter the day before the 65th birthday and not on it', () => {
    expect(decide({ birthDate: isoDate('1961-06-02') }).answer).toBe('yes')
    expect(decide({ birthDate: isoDate('1961-06-01') }).answer).toBe('no')
    expect(reason({ birthDate: isoDate('1961-06-01') }, 'D-USIA')).toMatchObject({
      ruleId: 'ELI-AGE-ENTRY',
      sentence: 'Usia 65 tahun; pendaftaran hanya di bawah 65 tahun.',
    })
  })

  test('is no bar for a member of 67 whose cover has not lapsed', () => {
    const member = { birthDate: isoDate('1959-01-10'), unlapsedUntil: isoDate('2026-07-31') }
    expect(decide(member).answer).toBe('yes')
    expect(reason(member, 'D-USIA')).toMatchObject({
      ruleId: 'ELI-AGE-CONT',
      sentence: 'Usia 67 tahun; peserta berjalan, dapat diteruskan sampai 31 Juli 2026.',
    })
  })

  test('bars the same person once the cover has lapsed, and says since when', () => {
    const lapsed = { birthDate: isoDate('1959-01-10'), unlapsedUntil: isoDate('2026-05-31') }
    expect(decide(lapsed).answer).toBe('no')
    expect(reason(lapsed, 'D-USIA')?.sentence).toContain('putus sesudah 31 Mei 2026')
  })

  test('tells a 17-year-old the day from which she may be proposed', () => {
    expect(reason({ birthDate: isoDate('2008-09-14') }, 'D-USIA')).toMatchObject({
      outcome: 'failed',
      sentence: 'Usia 17 tahun; paling muda 18 tahun.',
      changes: 'Dapat diusulkan mulai 14 September 2026.',
    })
    expect(reason({ birthDate: isoDate('2012-02-29') }, 'D-USIA')?.changes).toContain(
      '1 Maret 2030',
    )
  })

  test('takes the lower local minimum an office has entered', () => {
    const local = ruleBook(nationalRules, [
      {
        id: 'ELI-AGE-ENTRY',
        from: isoDate('2026-01-01'),
        to: null,
        parameters: { minimumAge: 17 },
        status: 'verified',
        reason: 'Perbup',
        enteredBy: 'a',
        enteredOn: '2026-01-02',
      },
    ])
    expect(decideEligibility(suiati({ birthDate: isoDate('2008-09-14') }), local, on).answer).toBe(
      'yes',
    )
  })

  test('once reached never goes away: entering later never helps against the upper limit', () => {
    const days = fc.integer({ min: 0, max: 30_000 })
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 4000 }), (born, seen, later) => {
        const facts = suiati({ birthDate: addDays(isoDate('1930-01-01'), born) })
        const first = addDays(isoDate('2016-01-01'), seen % 4000)
        const outcomes = [first, addDays(first, later)].map((day) =>
          decideEligibility(facts, book, day),
        )
        const tooOld = outcomes.map((one) =>
          one.reasons.some((r) => r.sentence.includes('hanya di bawah 65')),
        )
        expect(tooOld[0] && !tooOld[1]).toBe(false)
      }),
      { seed: 20260101, numRuns: 300 },
    )
  })
})

describe('a decision', () => {
  test('lists every reason, the failing ones first, and each says what would change it', () => {
    const decision = decide({
      segment: 'asn',
      nikState: 'malformed',
      birthDate: null,
      residentVillage: placeCode('61.04.01.2001'),
    })
    expect(decision.answer).toBe('no')
    expect(decision.reasons.map((one) => `${one.code} ${one.outcome}`)).toEqual([
      'D-NIK failed',
      'D-SEGMEN failed',
      'D-DOMISILI failed',
      'D-USIA unknown',
      'D-HIDUP met',
      'D-KERJA met',
      'D-TANGGUNGAN met',
    ])
    expect(decision.reasons.filter((one) => one.outcome !== 'met' && one.changes === '')).toEqual(
      [],
    )
  })

  test('waits for facts while nothing refuses, and names them', () => {
    const decision = decide({
      nikState: 'none',
      segment: null,
      coveredElsewhere: null,
      working: 'unknown',
    })
    expect(decision).toMatchObject({
      answer: 'facts-missing',
      missing: ['D-NIK', 'D-SEGMEN', 'D-KERJA', 'D-TANGGUNGAN'],
    })
  })

  test('refuses the dead, the idle and those somebody else pays', () => {
    expect(decide({ deceasedOn: isoDate('2026-05-30') }).answer).toBe('no')
    expect(decide({ working: 'not-working' }).answer).toBe('no')
    expect(decide({ coveredElsewhere: { payer: 'PT Sawit Jaya', until: null } }).answer).toBe('no')
    expect(
      reason({ coveredElsewhere: { payer: 'Provinsi', until: month('2026-06') } }, 'D-TANGGUNGAN')
        ?.sentence,
    ).toBe('JKK dan JKM sudah dibayar Provinsi sampai Juni 2026.')
    expect(
      decide({ coveredElsewhere: { payer: 'Provinsi', until: month('2026-05') } }).answer,
    ).toBe('yes')
  })

  test('asks for the registry match only where the office demands it', () => {
    const strict = ruleBook(nationalRules, [
      {
        id: 'ELI-NIK',
        from: isoDate('2026-01-01'),
        to: null,
        parameters: { registryMatchRequired: true },
        status: 'verified',
        reason: 'PKS Dukcapil',
        enteredBy: 'a',
        enteredOn: '2026-01-02',
      },
    ])
    expect(decideEligibility(suiati(), strict, on)).toMatchObject({
      answer: 'facts-missing',
      missing: ['D-NIK'],
    })
    expect(decideEligibility(suiati({ nikState: 'matched' }), strict, on).answer).toBe('yes')
  })

  test('cites a rule that is in force for every reason', () => {
    for (const one of decide({}).reasons) expect(book.versions.has(one.ruleId)).toBe(true)
  })
})

describe('the tags funds look at', () => {
  test('tell a new palm worker from one who is renewed', () => {
    expect(workerTags(suiati(), on)).toEqual([
      'bpu',
      'district:61.11.01',
      'first-cover',
      'palm',
      'village:61.11.01.2001',
    ])
    const renewed = suiati({
      unlapsedUntil: isoDate('2026-07-31'),
      registeredBefore: true,
      lastFund: 'dbh-sawit',
    })
    expect(workerTags(renewed, on)).toEqual([
      'bpu',
      'district:61.11.01',
      'paid-by:dbh-sawit',
      'palm',
      'renewal',
      'village:61.11.01.2001',
    ])
  })

  test('never call somebody new to every programme while nobody has asked', () => {
    expect(workerTags(suiati({ registeredBefore: null }), on)).not.toContain('first-cover')
  })
})
