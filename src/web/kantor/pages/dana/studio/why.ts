import type { Answer } from '#web/shared/api.ts'

export type Why = Answer<'explainPolicy'>
