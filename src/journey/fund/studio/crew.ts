import { Worker } from 'node:worker_threads'
import { canonicalJson } from '#office/audit/canonical.ts'
import type { AllocationInstance, AllocationResult } from '../allocate/index.ts'
import { dealtOf } from './deal.ts'
import { MOST_PROVED, type StudioAnswer, type StudioAnswers, type StudioTask } from './desk.ts'
import type { StudioPolicy } from './policy.ts'
import { Proofs } from './proofs.ts'
import type { StudioTable } from './table.ts'

/** How long nobody moves anything before a proof begins. */
const REST_MS = 600

/** Threads end when nobody has asked anything for so long. */
const IDLE_MS = 120_000

/**
 * Two threads for one studio: one guesses and tells at once, the other proves and takes its time, so that a moved
 * slider never waits for a proof and the server's own thread reckons nothing.
 */
export class StudioCrew {
  readonly #quick = new StudioThread()
  readonly #thorough = new StudioThread()
  readonly #turns = new Map<string, number>()
  #telling: Promise<void> = Promise.resolve()
  readonly proofs = new Proofs(
    (table, policy) => this.#thorough.ask(table, { kind: 'prove', policy }),
    REST_MS,
  )

  /** One after the other; null when the same person has asked something newer while this one waited. */
  async tell(
    table: StudioTable,
    policy: StudioPolicy,
    against: StudioPolicy | null,
    asker: string,
  ): Promise<StudioAnswers['tell'] | null> {
    const turn = (this.#turns.get(asker) ?? 0) + 1
    this.#turns.set(asker, turn)
    const told = this.#telling.then(() => {
      if (this.#turns.get(asker) !== turn) return null
      this.#show(this.#quick, table, against ? [against, policy] : [policy])
      return this.#quick.ask(table, { kind: 'tell', policy, against })
    })
    this.#telling = told.then(
      () => undefined,
      () => undefined,
    )
    return told
  }

  async time(table: StudioTable, policy: StudioPolicy) {
    this.#show(this.#thorough, table, [policy])
    return this.#thorough.ask(table, { kind: 'time', policy })
  }

  async explain(table: StudioTable, policy: StudioPolicy, place: number) {
    this.#show(this.#quick, table, [policy])
    return this.#quick.ask(table, { kind: 'explain', policy, place })
  }

  solve(table: StudioTable, instance: AllocationInstance) {
    return this.#thorough.ask(table, { kind: 'solve', instance })
  }

  async dismiss(): Promise<void> {
    await Promise.all([this.#quick.dismiss(), this.#thorough.dismiss()])
  }

  /** A proof crosses to a thread once; from then on the thread tells of it instead of guessing. */
  #show(thread: StudioThread, table: StudioTable, policies: readonly StudioPolicy[]): void {
    for (const policy of policies) {
      const found = this.proofs.find(table, policy)
      if (found) thread.keep(table, policy, found)
    }
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
  #shown: readonly string[] = []
  #idle: NodeJS.Timeout | undefined
  #number = 0
  readonly #waiting = new Map<number, Waiting>()

  /** The desk keeps the last few proofs shown to it; this list is the same one. */
  keep(table: StudioTable, policy: StudioPolicy, result: AllocationResult): void {
    this.#lay(table)
    const key = canonicalJson(policy)
    if (this.#shown.includes(key)) return
    this.#shown = [...this.#shown.slice(1 - MOST_PROVED), key]
    void this.#send({ kind: 'keep', policy, proved: dealtOf(result) }).catch(() => undefined)
  }

  async ask<Kind extends StudioTask['kind']>(
    table: StudioTable,
    task: Extract<StudioTask, { kind: Kind }>,
  ): Promise<StudioAnswers[Kind]> {
    this.#lay(table)
    return (await this.#send(task)) as StudioAnswers[Kind]
  }

  #lay(table: StudioTable): void {
    if (this.#edition === table.edition) return
    this.#edition = table.edition
    this.#shown = []
    void this.#send({ kind: 'lay', table }).catch(() => undefined)
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
    const worker = new Worker(new URL('./thread.ts', import.meta.url))
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
    this.#shown = []
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
