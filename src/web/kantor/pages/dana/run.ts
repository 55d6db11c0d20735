import type { Answer } from '#web/shared/api.ts'

export type Run = NonNullable<Answer<'latestRun'>['run']>
