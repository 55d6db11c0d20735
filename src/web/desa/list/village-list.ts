import { type Answer, call } from '../../shared/api.ts'
import { type Told, useTold } from '../phone/answers.ts'
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
