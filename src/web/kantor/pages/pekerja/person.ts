import type { Answer } from '#web/shared/api.ts'

export type Person = Answer<'worker'>
