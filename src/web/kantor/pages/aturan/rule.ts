import type { Answer } from '#web/shared/api.ts'

export type Rule = Answer<'rules'>['rules'][number]
