import type { Answer } from '#web/shared/api.ts'

export type OutsideLists = Answer<'outsideLists'>
export type Edition = OutsideLists['editions'][number]
export type Hit = Answer<'outsideHits'>['rows'][number]

/** What a change of lists makes old. */
export const LIST_KEYS = ['outsideLists', 'outsideHits', 'pairs', 'home', 'claims'] as const
