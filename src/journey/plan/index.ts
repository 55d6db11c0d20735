export { type BackTest, type BackTestRefusal, backTest, type YearValue } from './back-test.ts'
export type { Band } from './bands.ts'
export { readScenario, Scenario } from './scenario.ts'
export { type SimulationResult, simulate, type YearResult } from './simulate.ts'
