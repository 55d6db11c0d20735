import { parentPort, workerData } from 'node:worker_threads'
import { type BaseTask, PeopleDesk, type PeopleDeskOptions } from './people-desk.ts'

const desk = new PeopleDesk(workerData as PeopleDeskOptions)

parentPort?.on('message', (task: BaseTask) => {
  parentPort?.postMessage(desk.run(task))
})
