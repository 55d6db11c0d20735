import type { ReactNode } from 'react'
import type { Column } from '../../parts/data-table.tsx'
import { useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'
import { scoreText } from './score-text.ts'

interface Ranked {
  readonly village: { readonly name: string }
  readonly tier: number
  readonly scoreMillionths: number
}

/** People around a line by rank: who, where, how ranked, and by whom paid. */
export function usePersonColumns<Row extends Ranked>(
  nameOf: (row: Row) => ReactNode,
  paidBy: (row: Row) => ReactNode,
): readonly Column<Row>[] {
  const say = useWords(danaWords)
  return [
    { key: 'name', head: say('name'), cell: nameOf },
    { key: 'village', head: say('village'), cell: ({ village }) => village.name },
    { key: 'tier', head: say('tier'), isNumber: true, cell: ({ tier }) => tier },
    {
      key: 'score',
      head: say('score'),
      isNumber: true,
      cell: ({ scoreMillionths }) => scoreText(scoreMillionths),
    },
    { key: 'paidBy', head: say('paidBy'), cell: paidBy },
  ]
}
