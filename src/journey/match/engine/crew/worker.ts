import { parentPort } from 'node:worker_threads'
import { type Task, TaskDesk } from './tasks.ts'

const desk = new TaskDesk()

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(desk.run(task))
})
