import type { FileStory } from './village-file.ts'

/** What a village does besides sending one good list: by its place in the order of villages. */
export type VillageStory =
  | 'regular'
  | 'broken-first'
  | 'empty-first'
  | 'no-nik-first'
  | 'two-files'
  | 'resends'
  | 'late'

const STORIES: Readonly<Record<number, VillageStory>> = {
  3: 'broken-first',
  7: 'empty-first',
  11: 'no-nik-first',
  15: 'two-files',
  19: 'resends',
  23: 'late',
}

const CSV_VILLAGES = [5, 27, 36]

/** Stories are told only where there are villages enough to carry them. */
export function storyOf(at: number, villages: number): VillageStory {
  return villages < 12 ? 'regular' : (STORIES[at] ?? 'regular')
}

export function formatOf(at: number, villages: number): 'xlsx' | 'csv' {
  return villages >= 12 && CSV_VILLAGES.includes(at) ? 'csv' : 'xlsx'
}

/** The file that comes before the good one, if any. */
export const FIRST_TRY: Readonly<Partial<Record<VillageStory, FileStory>>> = {
  'broken-first': 'broken',
  'empty-first': 'empty',
  'no-nik-first': 'no-nik',
  resends: 'superseded',
}
