import type { Tally } from './tally.ts'

/** One heading of the test run. */
export interface Step {
  name: string
  run(): Promise<StepEnd>
}

export interface StepEnd extends Tally {
  /** What there is to read when the step kept its words to itself. */
  output: string
}

export interface StepReport extends StepEnd {
  name: string
  seconds: number
}

export async function runStep(step: Step): Promise<StepReport> {
  const began = performance.now()
  const end = await step.run()
  return { ...end, name: step.name, seconds: (performance.now() - began) / 1000 }
}
