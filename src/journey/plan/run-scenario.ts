import { createHash } from 'node:crypto'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { readScenario, type Scenario } from './scenario.ts'
import { type SimulationResult, simulate } from './simulate.ts'

export interface SimulationFile extends SimulationResult {
  readonly format: 'payung-simulation/1'
  /** SHA-256 of the scenario as JSON with sorted names: layout does not matter, content does. */
  readonly scenarioHash: string
}

/** Reads, runs and seals a scenario, or says in one Indonesian sentence what is wrong with it. */
export function runScenario(value: unknown): Result<SimulationFile, string> {
  const read = readScenario(value)
  if (!read.ok) return refuse(read.refusal)
  const scenarioHash = hashOfScenario(read.value)
  return accept({ format: 'payung-simulation/1', scenarioHash, ...simulate(read.value) })
}

export function hashOfScenario({ $schema: _, ...scenario }: Scenario): string {
  return createHash('sha256').update(sortedJson(scenario)).digest('hex')
}

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${sortedJson(one)}`).join(',')}}`
}
