import { Worker } from 'node:worker_threads'
import type { AllocationInstance } from './allocate/index.ts'
import { dealtOf } from './studio-deal.ts'
import type { StudioAnswer, StudioAnswers, StudioTask } from './studio-desk.ts'
import type { StudioPolicy } from './studio-policy.ts'
import { Proofs } from './studio-proofs.ts'
import type { StudioTable } from './studio-table.ts'

/** Threads end when nobody has asked anything for so long. */
const IDLE_MS = 120_000

/**
 * Two threads for one studio: one guesses and tells at once, the other proves and takes its time, so that a moved
 * slider never waits for a proof and the server's own thread reckons nothing.
 */
export class StudioCrew {
  readonly #quick = new StudioThread()
  readonly #thorough = new StudioThread()
  readonly proofs = new Proofs((table, policy) =>
    this.#thorough.ask(table, { kind: 'prove', policy }),
  )

  tell(table: StudioTable, policy: StudioPolicy, against: StudioPolicy | null) {
    const tried = (one: StudioPolicy) => this.#tried(table, one)
    return this.#quick.ask(table, {
      kind: 'tell',
      tried: tried(policy),
      against: against && tried(against),
    })
  }

  time(table: StudioTable, policy: StudioPolicy) {
    return this.#thorough.ask(table, { kind: 'time', tried: this.#tried(table, policy) })
  }

  explain(table: StudioTable, policy: StudioPolicy, place: number) {
    return this.#quick.ask(table, { kind: 'explain', tried: this.#tried(table, policy), place })
  }

  solve(table: StudioTable, instance: AllocationInstance) {
    return this.#thorough.ask(table, { kind: 'solve', instance })
  }

  async dismiss(): Promise<void> {
    await Promise.all([this.#quick.dismiss(), this.#thorough.dismiss()])
  }

  #tried(table: StudioTable, policy: StudioPolicy) {
    const found = this.proofs.find(table, policy)
    return found ? { policy, proved: dealtOf(found) } : { policy }
  }
}

interface Waiting {
  readonly resolve: (answer: StudioAnswer) => void
  readonly reject: (error: Error) => void
}

interface Reply {
  readonly number: number
  readonly answer?: StudioAnswer
  readonly fault?: string
}

/** One thread, started when first asked; it is told a table once and holds it until another one comes. */
class StudioThread {
  #worker: Worker | undefined
  #edition: string | undefined
  #idle: NodeJS.Timeout | undefined
  #number = 0
  readonly #waiting = new Map<number, Waiting>()

  async ask<Kind extends StudioTask['kind']>(
    table: StudioTable,
    task: Extract<StudioTask, { kind: Kind }>,
  ): Promise<StudioAnswers[Kind]> {
    if (this.#edition !== table.edition) {
      this.#edition = table.edition
      void this.#send({ kind: 'lay', table }).catch(() => undefined)
    }
    return (await this.#send(task)) as StudioAnswers[Kind]
  }

  async dismiss(): Promise<void> {
    const worker = this.#worker
    this.#forget(new Error('the studio was closed'))
    await worker?.terminate()
  }

  #send(task: StudioTask): Promise<StudioAnswer> {
    const worker = this.#open()
    this.#number += 1
    const number = this.#number
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      worker.postMessage({ number, task })
    })
  }

  #open(): Worker {
    clearTimeout(this.#idle)
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./studio-thread.ts', import.meta.url))
    worker.unref()
    worker.on('message', (reply: Reply) => this.#settle(reply))
    worker.on('error', (error) => this.#forget(error as Error))
    this.#worker = worker
    return worker
  }

  #settle({ number, answer, fault }: Reply): void {
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    if (fault !== undefined) waiting?.reject(new Error(fault))
    else waiting?.resolve(answer ?? null)
    if (this.#waiting.size > 0) return
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.dismiss(), IDLE_MS).unref()
  }

  #forget(error: Error): void {
    clearTimeout(this.#idle)
    this.#worker = undefined
    this.#edition = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
