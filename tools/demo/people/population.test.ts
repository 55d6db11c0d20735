import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { birthDatesOf, isSixteenDigits, readNik } from '#vocabulary/nik.ts'
import { makePopulation } from './population.ts'

const year = makePopulation({ seed: 2026, regency: '61.11' })
const ten = makePopulation({ seed: 1, regency: '61.11', villages: 1, perVillage: 10 })

describe('the made-up people of a year', () => {
  it('are the same for the same seed and others for another seed', () => {
    const again = makePopulation({ seed: 1, regency: '61.11', villages: 1, perVillage: 10 })
    const other = makePopulation({ seed: 2, regency: '61.11', villages: 1, perVillage: 10 })
    expect(JSON.stringify(again)).toBe(JSON.stringify(ten))
    expect(other.people[0]?.nik).not.toBe(ten.people[0]?.nik)
  })

  it('fill 43 villages with about 6,000 lines and 3,000 members, most of them named again', () => {
    expect(year.villages).toHaveLength(43)
    expect(year.lines.length).toBeGreaterThan(5_500)
    expect(year.lines.length).toBeLessThan(6_500)
    expect(year.members.length).toBeGreaterThan(2_700)
    expect(year.members.length).toBeLessThan(3_300)
    const members = new Set(year.members.map((member) => member.personId))
    const again = new Set(year.lines.map((line) => line.personId).filter((id) => members.has(id)))
    expect(again.size / members.size).toBeGreaterThan(0.8)
    expect(again.size).toBeLessThan(members.size)
  })

  it('have well-formed numbers of their own, with serials nobody was given', () => {
    const numbers = year.people.map((person) => person.nik)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const person of year.people) {
      if (!isSixteenDigits(person.nik)) throw new Error(person.nik)
      const parts = readNik(person.nik)
      expect(Number(parts.serial)).toBeGreaterThanOrEqual(9001)
      expect(parts.sex).toBe(person.sex)
      const corrected = person.oddities.includes('nik.birth_date_corrected')
      if (!corrected) expect(birthDatesOf(person.nik)).toContain(person.birthDate)
    }
  })

  it('live in families: cards are shared, siblings have one mother, twins one birthday', () => {
    const byCard = Map.groupBy(year.people, (person) => person.kk)
    const families = [...byCard.values()].filter((family) => family.length > 1)
    expect(families.length).toBeGreaterThan(500)
    const twins = families.filter((family) => {
      const born = family.map((person) => `${person.birthDate} ${person.motherName}`)
      return new Set(born).size < born.length
    })
    expect(twins.length).toBeGreaterThan(5)
  })

  it('are written down wrongly in one line of four or so', () => {
    const spoiled = year.lines.filter((line) => line.dirt.length > 0)
    expect(spoiled.length / year.lines.length).toBeGreaterThan(0.1)
    expect(spoiled.length / year.lines.length).toBeLessThan(0.33)
  })

  it('show every fault of the error table that a line or a person can have', () => {
    const table = readFileSync('data/data-error-patterns.csv', 'utf8').trim().split('\n').slice(1)
    const named = table.map((row) => row.split(',').slice(0, 2).join('.'))
    const shown = new Set([
      ...year.lines.flatMap((line) => line.dirt),
      ...year.people.flatMap((person) => person.oddities),
      // Shown by the registry, the ages, the layouts and the branch, and tested there.
      ...['nik.inactive', 'birth_date.age_limit', 'village.code_zero_lost', 'bank.reject_rate'],
      ...['village.district_homonym', 'money.typo'],
    ])
    expect(named.filter((name) => !shown.has(name))).toEqual([])
    expect(year.people.some((person) => person.registry === 'not-found')).toBe(true)
    expect(year.people.some((person) => person.birthDate < '1961-01-01')).toBe(true)
    expect(year.villages.some((village) => village.name === 'Padang')).toBe(true)
  })

  it('hold one of each thing worth showing even when they are ten', () => {
    expect(ten.lines).toHaveLength(10)
    const roles = ten.lines.map((line) => ten.played.get(line.personId)?.role)
    expect(roles).toEqual(expect.arrayContaining(['member', 'newcomer', 'civil-servant']))
    expect(ten.lines.some((line) => line.dirt.includes('line.duplicate'))).toBe(true)
    expect(ten.deaths.some((death) => death.diedOn > '2026-07')).toBe(true)
    expect(ten.events).toHaveLength(1)
  })
})
