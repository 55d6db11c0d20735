import { Worker } from 'node:worker_threads'
import type { AllocationInstance, AllocationResult } from '../allocate/index.ts'

/** Solves on a thread of its own, which ends with it: the server's thread goes on answering. */
export function solveApart(instance: AllocationInstance): Promise<AllocationResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./solver-thread.ts', import.meta.url), {
      workerData: instance,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the solver's thread ended with ${code}`)))
  })
}
