import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runDemo } from './run-demo.ts'

export interface KilledYear {
  readonly kills: number
  readonly faults: readonly string[]
}

/**
 * Lives one year with a kill after each delay given, then lets it end. A step acknowledged before a kill must never
 * be done again, and the year must end with the figures and the decree bytes of a year nobody disturbed.
 */
export async function killYear(
  delaysMs: readonly number[],
  undisturbed: string,
): Promise<KilledYear> {
  const home = freshHome()
  try {
    const acknowledged = new Set<string>()
    const faults: string[] = []
    let kills = 0
    for (const delay of [...delaysMs, undefined]) {
      const run = await runDemo(home, delay)
      if (run.complaint !== '') faults.push(run.complaint)
      for (const step of run.acknowledged) {
        if (acknowledged.has(step)) faults.push(`step ${step} was done twice`)
        acknowledged.add(step)
      }
      if (run.figures === undefined) {
        kills += 1
        continue
      }
      if (run.figures !== undisturbed) faults.push(`other figures: ${run.figures}`)
      break
    }
    return { kills, faults }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function undisturbedYear(): Promise<string> {
  const home = freshHome()
  try {
    const run = await runDemo(home)
    if (run.figures === undefined) throw new Error(`the undisturbed year failed: ${run.complaint}`)
    return run.figures
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'payung-kills-'))
  chmodSync(home, 0o755)
  return home
}
