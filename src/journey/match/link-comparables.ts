import { readCsv, writeCsv } from '#platform/csv-table.ts'
import type { Linker, ScoredPair } from './assign-candidates.ts'
import type { Comparable } from './comparable.ts'
import { chooseCrew } from './engine/crew/choose-crew.ts'
import { loadNameKnowledge } from './engine/knowledge.ts'
import { linkRefusalSentence } from './engine/link-refusal.ts'
import { linkTables } from './engine/link-tables.ts'
import type { TableFile } from './engine/open-table.ts'

const COLUMNS = [
  'id',
  'nik',
  'kk',
  'name',
  'sex',
  'birth_place',
  'birth_date',
  'village_code',
  'phone',
  'mother_name',
  'occupation',
] as const

/** Scores candidates with workers and among themselves, by the same engine and table as `payung link`. */
export const linkComparables: Linker = async (candidates, workers) => {
  if (candidates.length === 0) return []
  const right = tableOf('candidates', candidates)
  const [left, within] =
    workers.length > 0 ? [tableOf('workers', workers), right] : [right, undefined]
  const crew = chooseCrew(left.bytes.length + (within?.bytes.length ?? 0), undefined)
  const linked = await linkTables({
    left,
    ...(within && { right: within }),
    within: within !== undefined,
    knowledge: loadNameKnowledge(),
    crew,
  }).finally(() => crew.dismiss())
  if (!linked.ok) throw new Error(linkRefusalSentence(linked.refusal))
  const pairs = readCsv(linked.value.toString('utf8'))
  if (!pairs.ok) throw new Error(pairs.refusal)
  return pairs.value.map(
    (row): ScoredPair => ({
      left: row['id_l'] ?? '',
      right: row['id_r'] ?? '',
      probability: Number(row['probability']),
    }),
  )
}

function tableOf(file: string, people: readonly Comparable[]): TableFile {
  const text = writeCsv(COLUMNS, people as readonly (Comparable & Record<string, string>)[])
  return { file, bytes: Buffer.from(text, 'utf8') }
}
