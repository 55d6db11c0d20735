import type { Draft, Replaced } from '../phone/draft.ts'

type Groups = Readonly<Record<Replaced['group'], number>>

export interface Standing {
  readonly ready: number
  readonly mend: number
  readonly look: number
  readonly settled: number
  readonly phone: number
  /** Names at stake: everything but what is settled. */
  readonly all: number
}

/** Where the names stand, those on the phone included; a line that a waiting name mends is counted once. */
export function standingOf(groups: Groups, drafts: readonly Draft[]): Standing {
  const rest = { ...groups }
  for (const { replaces, state } of drafts) {
    if (replaces && state === 'waiting')
      rest[replaces.group] = Math.max(0, rest[replaces.group] - 1)
  }
  const phone = drafts.length
  return { ...rest, phone, all: rest.ready + rest.mend + rest.look + phone }
}

/** The cards without those that a waiting name on the phone replaces. */
export function withoutMended<Card extends { readonly id: string }>(
  cards: readonly Card[],
  drafts: readonly Draft[],
): readonly Card[] {
  const mended = new Set(
    drafts.filter(({ state }) => state === 'waiting').map(({ replaces }) => replaces?.candidateId),
  )
  return cards.filter((card) => !mended.has(card.id))
}
