import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { defaultPolicy } from './default-policy.ts'
import { occupationRiskOf, rankBy } from './rank-worker.ts'
import { suiati } from './worker.examples.ts'

const rank = rankBy(defaultPolicy, (text) => (text === 'Buruh sawit' ? 'palm_worker' : undefined))
const on = isoDate('2026-06-01')

test('a palm worker of 40 earning Rp900.000 stands in tier 3 with her points explained', () => {
  const priority = rank({ facts: suiati(), monthlyIncome: 900_000, occupation: 'Buruh sawit' }, on)
  expect(priority.tier).toBe(3)
  // 230,000 income + 250,000 risk + 40,000 age
  expect(priority.scoreMillionths).toBe(520_000)
  expect(priority.parts[1]?.because).toBe('Pekerjaan berisiko tinggi.')
  expect(priority.parts[2]?.because).toBe('Tanggungan keluarga belum diketahui.')
})

test('a member stands in tier 1 and an unknown job earns no points for risk', () => {
  const facts = suiati({ unlapsedUntil: isoDate('2026-07-31') })
  const priority = rank({ facts, monthlyIncome: null, occupation: 'apa saja' }, on)
  expect(priority.tier).toBe(1)
  expect(priority.parts[1]).toMatchObject({ points: 0, because: 'Risiko pekerjaan belum dinilai.' })
})

test('every usually vulnerable occupation of the reference list has a risk', () => {
  const path = new URL('../../../data/occupations.csv', import.meta.url)
  const rows: Record<string, string>[] = parse(readFileSync(path, 'utf8'), { columns: true })
  const vulnerable = rows.filter((row) => row['usually_vulnerable'] === '1')
  expect(vulnerable.length).toBeGreaterThan(40)
  expect(vulnerable.filter((row) => occupationRiskOf(row['id']) === null)).toEqual([])
})
