import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'

/** The part of dependency-cruiser's JSON that is judged. */
interface Cruise {
  modules: { source: string }[]
  summary: { violations: Violation[] }
}

export interface Violation {
  from: string
  to: string
  rule: { name: string }
}

export interface ArrowEnd {
  violations: Violation[]
  /** Files that exist and were not read: a checker that reads nothing finds nothing. */
  unread: string[]
  modules: string[]
}

/** Reads every import below `root` and answers the wrong ones; throws when dependency-cruiser itself fails. */
export async function checkArrows(root: string, folders: readonly string[]): Promise<ArrowEnd> {
  const end = await runCommand(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...folders,
      '--config=.dependency-cruiser.mjs',
      '--output-type=json',
    ],
    { cwd: root },
  )
  const cruise = parseCruise(end.output)
  const read = new Set(cruise.modules.map((module) => module.source))
  const unread = folders
    .flatMap((folder) => listSources(root, folder))
    .filter((path) => !read.has(path))
  return { violations: cruise.summary.violations, unread, modules: [...read] }
}

// A notice about TypeScript 7 follows the JSON on stderr.
function parseCruise(output: string): Cruise {
  const last = output.lastIndexOf('\n}')
  if (!output.startsWith('{') || last < 0) throw new Error(`dependency-cruiser failed:\n${output}`)
  return JSON.parse(output.slice(0, last + 2)) as Cruise
}

function listSources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
}

export function describeArrows(end: ArrowEnd): string {
  const wrong = end.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  const unread = end.unread.map((path) => `not read by the arrow check: ${path}`)
  return [...wrong, ...unread, `${end.modules.length} modules read`].join('\n')
}
