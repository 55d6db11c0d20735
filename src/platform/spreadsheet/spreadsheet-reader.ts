import { type ChildProcess, fork } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { refuse } from '#vocabulary/result.ts'
import { SPREADSHEET_LIMITS, type SpreadsheetLimits } from './limits.ts'
import { memoryMb } from './process-memory.ts'
import type { ReadOutcome } from './read-workbook.ts'
import type { SpreadsheetRefusal } from './refusal.ts'

const CHILD = fileURLToPath(new URL('./reading-child.ts', import.meta.url))
const WATCH_MS = 100

/**
 * Reads untrusted spreadsheets in one child process, one after the other.
 * A file that crashes, stalls or swells the child is refused and the next file gets a new child.
 */
export class SpreadsheetReader {
  readonly #limits: SpreadsheetLimits
  #child: ChildProcess | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(limits: SpreadsheetLimits = SPREADSHEET_LIMITS) {
    this.#limits = limits
  }

  /** The workbook, or why there is none; a damaged file never throws. */
  read(path: string): Promise<ReadOutcome> {
    const turn = this.#queue.then(() => this.#readNow(path))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  async #readNow(path: string): Promise<ReadOutcome> {
    const size = await stat(path).catch(() => undefined)
    if (!size?.isFile()) return refuse({ code: 'missing' })
    const limitBytes = this.#limits.fileBytes
    if (size.size > limitBytes) return refuse({ code: 'too-big', bytes: size.size, limitBytes })
    const bytes = await readFile(path).catch(() => undefined)
    return bytes ? this.#ask(bytes) : refuse({ code: 'missing' })
  }

  #ask(bytes: Buffer): Promise<ReadOutcome> {
    const child = this.#child ?? this.#start()
    const { seconds, memoryMb: limitMb } = this.#limits
    return new Promise((resolve) => {
      const finish = (outcome: ReadOutcome): void => {
        clearTimeout(clock)
        clearInterval(watch)
        child.removeAllListeners()
        resolve(outcome)
      }
      const stop = (refusal: SpreadsheetRefusal): void => {
        finish(refuse(refusal))
        this.#child = undefined
        child.kill('SIGKILL')
      }
      const clock = setTimeout(() => stop({ code: 'too-slow', seconds }), seconds * 1000)
      const watch = setInterval(() => {
        if (memoryMb(child.pid) > limitMb) stop({ code: 'too-much-memory', limitMb })
      }, WATCH_MS)
      child.once('message', (outcome) => finish(outcome as ReadOutcome))
      child.once('error', () => stop({ code: 'crashed' }))
      child.once('exit', (_code, signal) =>
        // V8 aborts when its heap is full.
        stop(signal === 'SIGABRT' ? { code: 'too-much-memory', limitMb } : { code: 'crashed' }),
      )
      child.send({ bytes, limits: this.#limits }, (error) => {
        if (error) stop({ code: 'crashed' })
      })
    })
  }

  #start(): ChildProcess {
    const child = fork(CHILD, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${this.#limits.memoryMb}`],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    this.#child = child
    return child
  }
}
