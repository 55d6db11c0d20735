import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPeople } from './check-people.ts'
import { checks } from './checks.ts'
import { aVillager, codesOf, messageOf, SETTING } from './person.examples.ts'

const files = readdirSync(new URL('./checks/', import.meta.url)).filter((name) => /^V\d/.test(name))

describe('the list of checks', () => {
  it('holds every check file once, in the order of the codes', () => {
    const codes = checks.map(({ code }) => code)
    expect(codes).toEqual([...codes].sort())
    expect(codes).toEqual(files.map((name) => name.slice(0, 4)).sort())
  })

  it('states a rule and a source for every check', () => {
    for (const { code, rule, source } of checks) {
      expect(rule, code).toMatch(/\.$/)
      expect(source.length, code).toBeGreaterThan(5)
    }
  })

  it('has a test that names each code', async () => {
    const { readFileSync } = await import('node:fs')
    const folder = new URL('./checks/', import.meta.url)
    const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
    const text = tests.map((name) => readFileSync(new URL(name, folder), 'utf8')).join()
    for (const { code } of checks) expect(text, code).toContain(`'${code}'`)
  })
})

describe('findings', () => {
  it('are none for somebody about whom nothing is wrong', () => {
    expect(codesOf()).toEqual([])
  })

  it('ascend by code and repeat exactly', () => {
    const people = [aVillager({ nik: '', kk: '', birthDate: '', name: 'Ny. X1', sex: '' })]
    const [first = []] = checkPeople(people, SETTING)
    expect(first.map(({ code }) => code)).toEqual(first.map(({ code }) => code).toSorted())
    expect(checkPeople(people, SETTING)[0]).toEqual(first)
  })

  it('name the letter and the digit it stands for, not the NIK', () => {
    const message = messageOf('V003', {
      nik: '',
      unclear: {
        nik: { reason: 'letters', written: '6111 0145 O500 0OO4', proposal: '6111014505000004' },
      },
    })
    expect(message).toContain('O pada angka ke-9 mungkin 0')
    expect(message).not.toContain('6111014505000004')
  })

  it('tell the age, the day and the limit to somebody of 65', () => {
    const message = messageOf('V039', { birthDate: '1961-01-15' as never })
    expect(message).toContain('Usia 65 tahun pada 15 Januari 2026')
    expect(message).toContain('di bawah 65')
  })

  it('stay short enough to be read', () => {
    const facts = {
      nik: '',
      kk: '',
      birthDate: '',
      sex: '',
      motherName: '',
      occupation: '',
    } as const
    for (const { message } of checkPeople([aVillager(facts)], SETTING).flat()) {
      expect(message.split(' ').length, message).toBeLessThanOrEqual(25)
    }
  })
})
