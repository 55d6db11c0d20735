import { Worker } from 'node:worker_threads'
import type { LinkedPeople, PersonRow } from '../link-people.ts'
import type { LinkFreshOptions } from './link-base.ts'
import { type BaseTask, PeopleDesk, type PeopleDeskOptions } from './people-desk.ts'

export interface PeopleBaseOptions extends PeopleDeskOptions {
  /** In a thread of its own, so that whoever asks stays free for others; true unless said otherwise. */
  readonly thread?: boolean
}

/** People kept in memory, ready to be compared with every new list. Calls are done one after the other, as they come. */
export interface PeopleBase {
  /** Adds people; those whose id is known are replaced. */
  put(rows: readonly PersonRow[]): Promise<void>
  /** Unknown ids are passed over. */
  remove(ids: readonly string[]): Promise<void>
  /**
   * What `linkPeopleWithWeights(base, fresh)` says of the new list, without looking at all of the base again: pairs with
   * evidence from probability 0.01 on, and weights learned. The base stays as it is.
   */
  link(fresh: readonly PersonRow[], options?: LinkFreshOptions): Promise<LinkedPeople>
  close(): Promise<void>
}

export function openPeopleBase(options: PeopleBaseOptions): PeopleBase {
  const { ask, close } = options.thread === false ? askHere(options) : askThread(options)
  return {
    put: async (rows) => void (await ask({ kind: 'put', rows })),
    remove: async (ids) => void (await ask({ kind: 'remove', ids })),
    link: async (rows, wishes) => {
      const linked = await ask({ kind: 'link', rows, options: { evidence: true, ...wishes } })
      return linked ?? { pairs: [], learned: [] }
    },
    close,
  }
}

interface Asked {
  readonly ask: (task: BaseTask) => Promise<LinkedPeople | undefined>
  readonly close: () => Promise<void>
}

function askHere(options: PeopleDeskOptions): Asked {
  const desk = new PeopleDesk(options)
  return { ask: async (task) => desk.run(task), close: async () => {} }
}

interface Waiting {
  readonly resolve: (answer: LinkedPeople | undefined) => void
  readonly reject: (error: Error) => void
}

function askThread({ columns, knowledge }: PeopleDeskOptions): Asked {
  const workerData: PeopleDeskOptions = { knowledge, ...(columns && { columns }) }
  const thread = new Worker(new URL('./people-worker.ts', import.meta.url), { workerData })
  // An open base keeps nobody from ending.
  thread.unref()
  const waiting: Waiting[] = []
  let lost: Error | undefined
  const fail = (error: Error) => {
    lost = error
    for (const one of waiting.splice(0)) one.reject(error)
  }
  thread.on('message', (answer: LinkedPeople | undefined) => {
    waiting.shift()?.resolve(answer)
    if (waiting.length === 0) thread.unref()
  })
  thread.on('error', fail)
  thread.on('exit', (code) => fail(new Error(`the thread of a base ended with code ${code}`)))
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) return reject(lost)
        waiting.push({ resolve, reject })
        thread.ref()
        thread.postMessage(task)
      }),
    close: async () => void (await thread.terminate()),
  }
}
