import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'
import { failedOne, type Tally } from './tally.ts'
import { countReport, type VitestReport } from './vitest-report.ts'

export interface VitestRun {
  project: 'rules' | 'store' | 'browser'
  filters?: readonly string[]
  env?: Record<string, string>
}

/** Runs one Vitest project in the open and counts it from the JSON report. */
export async function runVitest(run: VitestRun): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-test-'))
  const reportFile = join(folder, 'report.json')
  try {
    const end = await runCommand(process.execPath, vitestArgs(run, reportFile), {
      isShown: true,
      ...(run.env ? { env: run.env } : {}),
    })
    const report = JSON.parse(await readFile(reportFile, 'utf8')) as VitestReport
    return countReport(report, end.code)
  } catch (error) {
    process.stdout.write(`Vitest left no report: ${String(error)}\n`)
    return failedOne
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function vitestArgs(run: VitestRun, reportFile: string): string[] {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...(run.filters ?? []),
    `--project=${run.project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]
}
