import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

type Simulator = ChildProcessByStdio<Writable, Readable, null>

export interface Answer {
  readonly code: number
  readonly words: string
}

/** One process of the branch simulator that takes errands in turn: eighty starts of a program were a quarter of the year's time. */
export class BranchCounter {
  #simulator: Simulator | undefined
  #answers: AsyncIterator<string> | undefined

  /** Runs one errand and waits for its answer; errands follow one another. */
  async errand(options: readonly string[]): Promise<Answer> {
    this.#simulator ??= openSimulator()
    this.#answers ??= createInterface({ input: this.#simulator.stdout })[Symbol.asyncIterator]()
    this.#simulator.stdin.write(`${JSON.stringify(options)}\n`)
    const { value, done } = await this.#answers.next()
    if (done) throw new Error('the branch simulator left without an answer')
    return JSON.parse(value) as Answer
  }

  close(): void {
    this.#simulator?.stdin.end()
    this.#simulator = undefined
    this.#answers = undefined
  }
}

function openSimulator(): Simulator {
  const program = join(import.meta.dirname, '..', '..', 'insurer-branch', 'main.ts')
  return spawn(process.execPath, [program, 'counter'], { stdio: ['pipe', 'pipe', 'inherit'] })
}
