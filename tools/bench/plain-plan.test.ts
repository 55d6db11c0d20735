import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Scenario } from '#journey/plan/scenario.ts'
import { simulate } from '#journey/plan/simulate.ts'
import { type PlainYear, planPlainly } from './plain-plan.ts'

const example = new URL('../../src/journey/plan/examples/kayong-utara-2026.json', import.meta.url)
const PATHS = 250
const scenario: Scenario = { ...JSON.parse(readFileSync(example, 'utf8')), paths: PATHS }

// Two programs that share only the draw of the money must tell the same five years; late money is rare, so what hangs on it spreads most.
const TOLERANCE: Readonly<Record<keyof PlainYear, number>> = {
  members: 0.02,
  entered: 0.05,
  unfunded: 0.2,
  lapsed: 0.15,
  deaths: 0.03,
  leavers: 0.02,
  costRupiah: 0.02,
  benefitsRupiah: 0.03,
}

test('people counted by age and people told one by one live the same years', () => {
  const plain = planPlainly(scenario)
  const { years } = simulate(scenario)
  for (const [name, share] of Object.entries(TOLERANCE)) {
    const ours = years.reduce((sum, { series }) => sum + (series[name]?.mean ?? Number.NaN), 0)
    const theirs = plain.reduce((sum, year) => sum + year[name as keyof PlainYear] / PATHS, 0)
    expect(Math.abs(ours - theirs) / theirs, `${name}: ${ours} and ${theirs}`).toBeLessThan(share)
  }
})
