import { parentPort, workerData } from 'node:worker_threads'
import { allocate } from '../allocate/allocate.ts'
import type { AllocationInstance } from '../allocate/index.ts'

parentPort?.postMessage(await allocate(workerData as AllocationInstance))
