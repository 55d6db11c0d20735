import type { Answer } from '#web/shared/api.ts'

/** The quality report as it is answered. */
export type Quality = Answer<'quality'>
