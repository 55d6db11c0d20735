import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runVitest, type VitestRun } from './run-vitest.ts'
import type { Step } from './step.ts'

const debianPostgres = '/usr/lib/postgresql/15/bin'

export const ruleStep: Step = vitestStep('rules', { project: 'rules' })

/** Tests that need a database, and the browser journey; one at a time, for they share the machine. */
export function listHeavySteps(): Step[] {
  return [
    vitestStep('stores on the embedded PostgreSQL', { project: 'store' }),
    ...(existsSync(join(debianPostgres, 'initdb'))
      ? [
          vitestStep("stores on the system's PostgreSQL 15", {
            project: 'store',
            filters: ['src/'],
            env: { PAYUNG_TEST_POSTGRES_BIN: debianPostgres },
          }),
        ]
      : []),
    vitestStep('browser journey', { project: 'browser' }),
  ]
}

function vitestStep(name: string, run: VitestRun): Step {
  return { name, run: async () => ({ ...(await runVitest(run)), output: '' }) }
}
