import type { Answer } from '#web/shared/api.ts'

export type Case = Answer<'claims'>['cases'][number]
