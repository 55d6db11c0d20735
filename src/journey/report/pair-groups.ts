import type { VillageNames } from '#office/places/village-names.ts'
import { isSixteenDigits, maskNik } from '#vocabulary/nik.ts'
import type { OpenEdge } from '../match/build-groups.ts'
import type { RuledPair } from '../match/pair-store.ts'
import type { PairGroup } from '../match/review-contract.ts'
import type { PairPerson } from './compare-pair.ts'

type People = Readonly<Record<OpenEdge['kind'], ReadonlyMap<string, PairPerson>>>
type Key = Pick<OpenEdge, 'left_id' | 'worker_id'>
type Member = PairGroup['members'][number]

export function keyOf({ left_id, worker_id }: Key): string {
  return `${left_id} ${worker_id}`
}

/** The group each open pair belongs to, with what was ruled in it already; null for a pair that stands alone. */
export function pairGroups(
  groups: readonly (readonly OpenEdge[])[],
  ruled: readonly RuledPair[],
  people: People,
  names: VillageNames,
): (pair: Key) => PairGroup | null {
  const groupOf = new Map<string, PairGroup>()
  for (const edges of groups) {
    const members = new Map(edges.flatMap((edge) => membersOf(edge, people, names)))
    const settled = ruled.filter((one) => members.has(one.left_id) && members.has(one.worker_id))
    if (edges.length + settled.length < 2) continue
    const group: PairGroup = {
      members: [...members.values()].map(({ shown }) => shown),
      pairs: [
        ...edges.map((edge) => ({
          leftId: edge.left_id,
          workerId: edge.worker_id,
          probabilityMillionths: edge.probability_millionths,
          state: 'open' as const,
          hasTwoNumbers: haveTwo(members.get(edge.left_id)?.nik, members.get(edge.worker_id)?.nik),
        })),
        ...settled.map((one) => ({
          leftId: one.left_id,
          workerId: one.worker_id,
          probabilityMillionths: null,
          state: one.state,
          hasTwoNumbers: haveTwo(members.get(one.left_id)?.nik, members.get(one.worker_id)?.nik),
        })),
      ],
    }
    for (const edge of edges) groupOf.set(keyOf(edge), group)
  }
  return (pair) => groupOf.get(keyOf(pair)) ?? null
}

const KINDS = { line: 'line', workers: 'worker', outside: 'outside' } as const

function membersOf(edge: OpenEdge, people: People, names: VillageNames) {
  const sides = [
    { id: edge.left_id, kind: edge.kind },
    { id: edge.worker_id, kind: 'workers' as const },
  ]
  return sides.flatMap(({ id, kind }) => {
    const person = people[kind].get(id)
    if (!person) return []
    const shown: Member = {
      id,
      kind: KINDS[kind],
      name: person.name,
      nikMasked: maskNik(person.nik),
      birthDate: person.birthDate,
      village: person.villageCode === '' ? null : names.of(person.villageCode),
    }
    return [[id, { nik: person.nik, shown }] as const]
  })
}

function haveTwo(one = '', other = ''): boolean {
  return isSixteenDigits(one) && isSixteenDigits(other) && one !== other
}
