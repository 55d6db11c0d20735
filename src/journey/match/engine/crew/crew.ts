import { Worker } from 'node:worker_threads'
import { type Task, type TaskAnswer, TaskDesk } from './tasks.ts'

/** Some threads that share the work; answers come in the order of the tasks, whoever did them. */
export interface Crew {
  readonly size: number
  /** Tells everyone. */
  tell(task: Task): Promise<void>
  /** Shares the tasks out. */
  share(tasks: readonly Task[]): Promise<TaskAnswer[]>
  dismiss(): Promise<void>
}

/** The calling thread alone. */
export function soloCrew(): Crew {
  const desk = new TaskDesk()
  return {
    size: 1,
    tell: async (task) => {
      desk.run(task)
    },
    share: async (tasks) => tasks.map((task) => desk.run(task)),
    dismiss: async () => {},
  }
}

interface Waiting {
  readonly resolve: (answer: TaskAnswer) => void
  readonly reject: (error: Error) => void
}

/** Threads of their own, started at once, so that they are warm when the records are read. */
export function threadCrew(size: number): Crew {
  const members = Array.from({ length: size }, startMember)
  return {
    size,
    tell: async (task) => {
      await Promise.all(members.map((member) => member.ask(task)))
    },
    share: async (tasks) => {
      const answers = new Array<TaskAnswer>(tasks.length)
      let next = 0
      await Promise.all(
        members.map(async (member) => {
          for (let at = next++; at < tasks.length; at = next++)
            answers[at] = await member.ask(tasks[at] as Task)
        }),
      )
      return answers
    },
    dismiss: async () => {
      await Promise.all(members.map((member) => member.stop()))
    },
  }
}

function startMember() {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  const waiting: Waiting[] = []
  const fail = (error: Error) => {
    for (const one of waiting.splice(0)) one.reject(error)
  }
  worker.on('message', (answer: TaskAnswer) => waiting.shift()?.resolve(answer))
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`a linkage thread ended with code ${code}`)))
  return {
    ask: (task: Task) =>
      new Promise<TaskAnswer>((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(task)
      }),
    stop: async () => {
      worker.removeAllListeners('exit')
      await worker.terminate()
    },
  }
}
