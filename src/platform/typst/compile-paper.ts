import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { memoryMb } from '#platform/spreadsheet/process-memory.ts'
import { PAPER_LIMITS, type PaperLimits } from './paper-limits.ts'
import { TypstError } from './typst-error.ts'

const CHILD = fileURLToPath(new URL('./compile-child.ts', import.meta.url))
const FONT_LIST = fileURLToPath(new URL('../fonts/fonts.conf', import.meta.url))
const WATCH_MS = 50

export interface CompileRequest {
  /** The template's path below `src/`, with forward slashes. */
  readonly template: string
  /** Read by the template as `sys.inputs`; text only, never code. */
  readonly inputs: Readonly<Record<string, string>>
  /** Structure for screen readers; makes long tables ten times larger. */
  readonly isTagged: boolean
}

export type CompileAnswer =
  | { readonly pdf: Uint8Array; readonly pages: number }
  | { readonly fault: string }

/** One paper and what it took. */
export interface Paper {
  readonly pdf: Uint8Array
  readonly pages: number
  /** The greatest memory seen; 0 where the system does not tell. */
  readonly peakMb: number
}

/**
 * Sets one paper in a child process of its own. Same template and inputs, same bytes: the template
 * must set the document's date, and sees no typeface but ours (`FONTCONFIG_FILE`, on Linux).
 * @throws TypstError when the template is wrong or the compiler goes beyond its limits.
 */
export function compilePaper(
  request: CompileRequest,
  limits: PaperLimits = PAPER_LIMITS,
): Promise<Paper> {
  const child = startChild(limits)
  return new Promise((resolve, reject) => {
    let peakMb = 0
    const end = (settle: () => void): void => {
      clearTimeout(clock)
      clearInterval(watch)
      child.removeAllListeners()
      child.kill('SIGKILL')
      settle()
    }
    const fail = (why: string): void =>
      end(() => reject(new TypstError(`${request.template}: ${why}`)))
    const clock = setTimeout(
      () => fail(`took more than ${limits.seconds} s`),
      limits.seconds * 1_000,
    )
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, memoryMb(child.pid))
      if (peakMb > limits.memoryMb) fail(`took more than ${limits.memoryMb} MB`)
    }, WATCH_MS)
    child.once('message', (answer: CompileAnswer) => {
      if ('fault' in answer) return fail(answer.fault)
      end(() => resolve({ ...answer, peakMb }))
    })
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code, signal) => fail(`the compiler ended with ${signal ?? code}`))
    child.send(request, (error) => {
      if (error) fail(error.message)
    })
  })
}

function startChild({ memoryMb: limitMb }: PaperLimits): ChildProcess {
  return fork(CHILD, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limitMb}`],
    env: { FONTCONFIG_FILE: FONT_LIST },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
