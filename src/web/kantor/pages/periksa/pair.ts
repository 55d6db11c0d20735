import type { Answer } from '#web/shared/api.ts'

/** One open pair as the queue answers it. */
export type Pair = Answer<'pairs'>['rows'][number]
