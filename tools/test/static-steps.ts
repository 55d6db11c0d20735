import { existsSync } from 'node:fs'
import { checkArrows, describeArrows } from './arrows.ts'
import { runCommand } from './run-command.ts'
import type { Step, StepEnd } from './step.ts'
import { failedOne, passedOne } from './tally.ts'

const webTypes = 'src/web/tsconfig.json'

/** Checks that read the sources and run none of them; pairs run side by side, one on each core. */
export const staticSteps: Step[][] = [
  [
    program('format and lint', 'node_modules/@biomejs/biome/bin/biome', [
      'ci',
      '--colors=off',
      '.',
    ]),
    { name: 'arrows', run: runArrows },
  ],
  [
    program('types', 'node_modules/typescript/bin/tsc', ['-p', '.']),
    program('unused code', 'node_modules/knip/bin/knip.js', ['--no-progress']),
  ],
  existsSync(webTypes)
    ? [program('types of the web', 'node_modules/typescript/bin/tsc', ['-p', webTypes])]
    : [],
]

function program(name: string, script: string, args: readonly string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await runCommand(process.execPath, [script, ...args])
      return end(code === 0, output)
    },
  }
}

async function runArrows(): Promise<StepEnd> {
  const folders = ['src', 'tools', 'tests', 'bin'].filter((folder) => existsSync(folder))
  const arrows = await checkArrows('.', folders)
  return end(arrows.violations.length === 0 && arrows.unread.length === 0, describeArrows(arrows))
}

function end(isPassed: boolean, output: string): StepEnd {
  return { ...(isPassed ? passedOne : failedOne), output }
}
