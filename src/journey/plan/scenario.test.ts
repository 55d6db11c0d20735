import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { hashOfScenario } from './run-scenario.ts'
import { fund, group, hundredPeople } from './scenario.examples.ts'
import { readScenario, Scenario } from './scenario.ts'
import { simulateCommand } from './simulate-command.ts'

const refusal = (value: unknown) => {
  const read = readScenario(value)
  return read.ok ? 'accepted' : read.refusal
}

test('the JSON Schema beside the code is the one the code reads by', () => {
  const shipped = JSON.parse(
    readFileSync(new URL('./scenario.schema.json', import.meta.url), 'utf8'),
  )
  expect(shipped).toEqual(z.toJSONSchema(Scenario))
})

test('every shipped example can be run and says where its figures come from', () => {
  const folder = new URL('./examples/', import.meta.url)
  const names = readdirSync(folder)
  expect(names.length).toBeGreaterThanOrEqual(3)
  for (const name of names) {
    const read = readScenario(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    if (!read.ok) throw new Error(`${name}: ${read.refusal}`)
    expect(read.value.sources.length).toBeGreaterThan(0)
  }
})

describe('a wrong scenario is answered with one sentence', () => {
  test.each([
    [null, 'Skenario harus berupa objek JSON.'],
    [{ ...hundredPeople(), paths: 0 }, 'Bagian paths paling sedikit 1.'],
    [{ ...hundredPeople(), seed: 1.5 }, 'Bagian seed harus berupa bilangan bulat.'],
    [{ ...hundredPeople(), palettes: 3 }, 'Skenario memuat nama yang tidak dikenal: palettes.'],
    [{ ...hundredPeople(), regency: '6111' }, 'Bagian regency tidak sesuai bentuk yang diminta.'],
    [
      { ...hundredPeople(), groups: [{ ...group(), members: [{ age: 40, people: -1 }] }] },
      'Bagian groups[0].members[0].people paling sedikit 0.',
    ],
    [hundredPeople({ firstYear: 2025 }), 'Bagian premium tidak memuat iuran untuk tahun 2025.'],
    [hundredPeople({ funds: [fund(), fund()] }), 'Id pad ditulis dua kali; beri nama lain.'],
    [
      hundredPeople({
        funds: [fund({ money: { kind: 'band', firstRupiah: 1, lowPermille: 5, highPermille: 1 } })],
      }),
      'Dana pad: lowPermille lebih besar dari highPermille.',
    ],
    [
      hundredPeople({
        funds: [
          fund({
            money: {
              kind: 'palm',
              firstRupiah: 1,
              lagYears: 1,
              passThroughPermille: 1,
              noisePermille: 0,
              floorPermille: 0,
              roofPermille: 1,
            },
          }),
        ],
      }),
      'Dana pad memerlukan harga sawit tahun 2025 dan sedikitnya dua tahun di palmPrice.',
    ],
    [
      hundredPeople({
        palmPrice: [
          { year: 2024, tenthsOfDollar: 1 },
          { year: 2026, tenthsOfDollar: 1 },
        ],
      }),
      'palmPrice tidak berurutan pada tahun 2026.',
    ],
    [
      hundredPeople({
        groups: [
          group({ entrants: { perYear: [1], ages: [{ age: 20, people: 0 }], firstMonth: 1 } }),
        ],
      }),
      'Kelompok semua: bobot usia pendaftar semuanya nol.',
    ],
  ])('%#', (value, sentence) => {
    expect(refusal(value)).toBe(sentence)
  })
})

test('the hash follows the content, not the layout or the order of names', () => {
  const scenario = hundredPeople()
  const turned = Object.fromEntries(Object.entries(scenario).reverse()) as Scenario
  expect(hashOfScenario(turned)).toBe(hashOfScenario(scenario))
  expect(hashOfScenario({ ...scenario, $schema: 'x' })).toBe(hashOfScenario(scenario))
  expect(hashOfScenario({ ...scenario, seed: 8 })).not.toBe(hashOfScenario(scenario))
  expect(hashOfScenario(scenario)).toMatch(/^[0-9a-f]{64}$/)
})

describe('payung simulate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
  afterEach(() => {
    process.exitCode = 0
  })
  const run = (input: string, out: string) => {
    process.exitCode = 0
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    simulateCommand().parse(['node', 'simulate', input, '--out', out])
    const sentence = told.mock.calls.map(([text]) => String(text)).join('')
    told.mockRestore()
    return { code: process.exitCode ?? 0, sentence }
  }
  const input = join(folder, 'scenario.json')
  const out = join(folder, 'result.json')

  test('writes years, bands, seed and the scenario’s hash', () => {
    writeFileSync(input, `\uFEFF${JSON.stringify(hundredPeople())}`)
    expect(run(input, out)).toEqual({ code: 0, sentence: '' })
    const result = JSON.parse(readFileSync(out, 'utf8'))
    expect(result).toMatchObject({
      format: 'payung-simulation/1',
      seed: 7,
      scenarioHash: hashOfScenario(hundredPeople()),
    })
    expect(result.years[0]).toMatchObject({
      year: 2026,
      series: { members: { p5: 100, p25: 100, p50: 100, p75: 100, p95: 100, mean: 100 } },
    })
  })

  test('ends with 2 and one sentence for a missing file, broken JSON, a wrong scenario and a folder that is not there', () => {
    expect(run(join(folder, 'none.json'), out)).toMatchObject({
      code: 2,
      sentence: expect.stringContaining('berkas atau foldernya tidak ada'),
    })
    writeFileSync(input, '{')
    expect(run(input, out)).toMatchObject({
      code: 2,
      sentence: expect.stringContaining('bukan JSON yang utuh'),
    })
    writeFileSync(input, JSON.stringify({ ...hundredPeople(), years: 99 }))
    expect(run(input, out)).toEqual({
      code: 2,
      sentence: 'scenario.json: Bagian years paling banyak 10.\n',
    })
    writeFileSync(input, JSON.stringify(hundredPeople()))
    expect(run(input, join(folder, 'no', 'where.json'))).toMatchObject({
      code: 2,
      sentence: expect.stringContaining('tidak dapat ditulis'),
    })
    rmSync(folder, { recursive: true })
  })
})
