import { availableParallelism } from 'node:os'
import { type Crew, soloCrew, threadCrew } from './crew.ts'

/** Bytes of input from which threads are worth their start. */
const WORTH_THREADS = 1_500_000

/** As many threads as there are processors, four at most; the calling thread alone for small work. */
export function chooseCrew(inputBytes: number, threads?: number): Crew {
  const wanted = threads ?? Math.min(4, availableParallelism())
  return wanted < 2 || (threads === undefined && inputBytes < WORTH_THREADS)
    ? soloCrew()
    : threadCrew(wanted)
}
