import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenario, type Scenario } from '#journey/plan/scenario.ts'
import { simulate } from '#journey/plan/simulate.ts'
import type { Bench } from './bench.ts'
import { planPlainly } from './plain-plan.ts'
import { measureSides, type TwoSides } from './two-sides.ts'

const EXAMPLE = new URL('../../src/journey/plan/examples/kayong-utara-2026.json', import.meta.url)

const fileIn = (folder: string) => join(folder, 'scenario.json')

export const sides: TwoSides = {
  baseline: 'the same years told person by person in plain objects, one roll of the dice each',
  prepare: async (paths, folder) => {
    const example = JSON.parse(readFileSync(EXAMPLE, 'utf8'))
    writeFileSync(fileIn(folder), JSON.stringify({ ...example, paths }))
  },
  ours: async (folder) => simulate(scenarioIn(folder)),
  theirs: async (folder) => planPlainly(scenarioIn(folder)),
}

export const bench: Bench = {
  unit: 'paths of five years, 3,000 members',
  usualSize: 10_000,
  measure: (n) => measureSides('plan', n, sides),
}

function scenarioIn(folder: string): Scenario {
  const read = readScenario(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}
