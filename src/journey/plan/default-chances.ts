import type { Scenario } from './scenario.ts'

/** Yearly chances by age, per million: rough guesses until a life table is agreed; every scenario says so. */
export const defaultChances: Scenario['chances'] = {
  death: [
    { fromAge: 15, perMillion: 1_200 },
    { fromAge: 25, perMillion: 1_700 },
    { fromAge: 35, perMillion: 3_200 },
    { fromAge: 45, perMillion: 7_500 },
    { fromAge: 55, perMillion: 17_500 },
    { fromAge: 65, perMillion: 40_000 },
    { fromAge: 75, perMillion: 90_000 },
  ],
  leave: [
    { fromAge: 15, perMillion: 30_000 },
    { fromAge: 60, perMillion: 50_000 },
    { fromAge: 70, perMillion: 120_000 },
  ],
}
