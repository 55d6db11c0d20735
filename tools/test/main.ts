import { staticSteps } from './static-steps.ts'
import { runStep, type Step, type StepReport } from './step.ts'
import { addTallies, closingLine } from './tally.ts'
import { listHeavySteps, ruleStep } from './vitest-steps.ts'

const usage = `Usage: npm test [-- --quick]
  --quick   format, lint, types, arrows, unused code and the pure tests; no database, no browser
`

const options = new Set(process.argv.slice(2))
const isQuick = options.delete('--quick')
const wantsHelp = options.delete('--help')

if (options.size > 0 || wantsHelp) {
  process.stdout.write(usage)
  process.exit(wantsHelp ? 0 : 2)
}

const reports: StepReport[] = []
for (const pair of staticSteps) reports.push(...(await runSideBySide(pair)))
for (const step of isQuick ? [ruleStep] : [ruleStep, ...listHeavySteps()]) {
  reports.push(await runInTheOpen(step))
}

const total = addTallies(reports)
process.stdout.write(`\n${reports.map(summaryLine).join('\n')}\n\n${closingLine(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

async function runSideBySide(steps: readonly Step[]): Promise<StepReport[]> {
  const ended = await Promise.all(steps.map(runStep))
  for (const report of ended) {
    writeHeading(report.name)
    process.stdout.write(report.failed > 0 ? `${report.output}\n` : `fine (${seconds(report)})\n`)
  }
  return ended
}

async function runInTheOpen(step: Step): Promise<StepReport> {
  writeHeading(step.name)
  return runStep(step)
}

function writeHeading(name: string): void {
  process.stdout.write(`\n== ${name} ==\n`)
}

function summaryLine(report: StepReport): string {
  const mark = report.failed > 0 ? 'FAILED' : 'ok'
  return `${mark.padEnd(7)}${report.name.padEnd(40)}${closingLine(report).padEnd(24)}${seconds(report)}`
}

function seconds(report: StepReport): string {
  return `${report.seconds.toFixed(1)} s`
}
