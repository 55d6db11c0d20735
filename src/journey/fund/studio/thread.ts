import { parentPort } from 'node:worker_threads'
import { StudioDesk, type StudioTask } from './desk.ts'

const desk = new StudioDesk()

parentPort?.on('message', ({ number, task }: { number: number; task: StudioTask }) => {
  desk.run(task).then(
    (answer) => parentPort?.postMessage({ number, answer }),
    (fault: Error) => parentPort?.postMessage({ number, fault: fault.message }),
  )
})
