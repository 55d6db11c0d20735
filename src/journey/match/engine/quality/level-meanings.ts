import type { FieldType } from '../column-map.ts'

const words = [
  'equal',
  'spelled-otherwise',
  'more-words',
  'slips-or-initials',
  'mostly-shared',
  'partly-shared',
  'different',
] as const
const values = ['equal', 'near', 'different'] as const

/** What each level of a comparison says, from equal to different, in the order the comparers count them. */
export const levelMeanings = {
  name: words,
  place: words,
  text: [
    'equal',
    'nearly-equal',
    'contained',
    'mostly-shared',
    'half-shared',
    'partly-shared',
    'little-shared',
    'different',
  ],
  date: [
    'equal',
    'day-month-swapped',
    'year-slip',
    'day-or-month-slip',
    'only-year-known',
    'two-parts-equal',
    'near-year',
    'different',
  ],
  identifier: [
    'equal',
    'neighbours-swapped',
    'one-slip',
    'cut-or-zeroed',
    'next-serial',
    'other-serial',
    'two-slips',
    'half-equal',
    'different',
  ],
  code: values,
  phone: values,
  email: values,
} as const satisfies Readonly<Record<FieldType, readonly string[]>>

export type LevelMeaning = (typeof levelMeanings)[FieldType][number] | 'not-compared'

/** The meaning of a level; −1, where one side says nothing, is `not-compared`. */
export function meaningOf(type: FieldType, level: number): LevelMeaning {
  return levelMeanings[type][level] ?? 'not-compared'
}
