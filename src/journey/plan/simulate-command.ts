import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command } from 'commander'
import { fileFault } from '#platform/file-fault.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { runScenario } from './run-scenario.ts'

/** `payung simulate SCENARIO.json --out RESULT.json` */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description(
      'Menghitung tahun-tahun mendatang dari satu skenario, dengan rentang ketidakpastian',
    )
    .argument('<scenario>', 'skenario (JSON)')
    .requiredOption('--out <result>', 'file JSON hasil')
    .action((scenario: string, options: { out: string }) => {
      const done = simulateFile(scenario, options.out)
      if (done.ok) return
      process.stderr.write(`${done.refusal}\n`)
      process.exitCode = 2
    })
}

function simulateFile(scenario: string, out: string): Result<undefined, string> {
  const read = readJson(scenario)
  if (!read.ok) return read
  const result = runScenario(read.value)
  if (!result.ok) return refuse(`${basename(scenario)}: ${result.refusal}`)
  try {
    writeFileSync(out, `${JSON.stringify(result.value, null, 2)}\n`)
  } catch (error) {
    return refuse(`Hasil tidak dapat ditulis ke ${out}: ${reasonOf(error)}.`)
  }
  return accept(undefined)
}

function readJson(path: string): Result<unknown, string> {
  try {
    return accept(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'bukan JSON yang utuh' : reasonOf(error)
    return refuse(`Skenario ${path} tidak dapat dibaca: ${reason}.`)
  }
}

function reasonOf(error: unknown): string {
  return fileFault(error) ?? (error instanceof Error ? error.message : String(error))
}
