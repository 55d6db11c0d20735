import { type Answer, call } from '../../shared/api.ts'
import { type Told, useTold } from '../phone/answers.ts'
import type { Draft } from '../phone/draft.ts'
import { useSession } from '../session.ts'

export type VillageList = Answer<'villageList'>
export type Card = VillageList['candidates'][number]
export type Group = 'all' | 'ready' | 'settled'

/** The first `wanted` cards of a group; those to mend come first in `all`. */
export function useVillageList(group: Group, wanted: number): Told<VillageList> {
  const { villageCode, tick } = useSession()
  const pages = Math.max(1, Math.ceil(wanted / PAGE))
  return useTold(
    `list ${villageCode} ${group} ${pages}`,
    () => load(villageCode, group, pages),
    tick,
  )
}

const PAGE = 50

async function load(villageCode: string, group: Group, pages: number): Promise<VillageList> {
  const [first, ...rest] = await Promise.all(
    Array.from({ length: pages }, (_, at) =>
      call('villageList', { params: { villageCode }, query: { group, page: at + 1 } }),
    ),
  )
  if (!first) throw new Error('a list has at least one page')
  return { ...first, candidates: [first, ...rest].flatMap((page) => page.candidates) }
}

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
export function standingOf(groups: VillageList['groups'], drafts: readonly Draft[]): Standing {
  const rest = { ...groups }
  for (const { replaces, state } of drafts) {
    if (replaces && state === 'waiting')
      rest[replaces.group] = Math.max(0, rest[replaces.group] - 1)
  }
  const phone = drafts.length
  return { ...rest, phone, all: rest.ready + rest.mend + rest.look + phone }
}

/** The cards without those that a waiting name on the phone replaces. */
export function withoutMended(cards: readonly Card[], drafts: readonly Draft[]): readonly Card[] {
  const mended = new Set(
    drafts.filter(({ state }) => state === 'waiting').map(({ replaces }) => replaces?.candidateId),
  )
  return cards.filter((card) => !mended.has(card.id))
}
