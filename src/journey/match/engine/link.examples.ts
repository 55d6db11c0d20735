import { soloCrew, threadCrew } from './crew/crew.ts'
import { loadNameKnowledge } from './knowledge.ts'
import { mixHash } from './lexicon.ts'
import { type LinkRequest, linkTables } from './link-tables.ts'

export const knowledge = loadNameKnowledge()

const givenNames = 'Siti Budi Rahmat Dewi Agus Nur Joko Sri Ahmad Maria Hendra Yanti'.split(' ')
const familyNames =
  'Suryani Pratama Wibowo Lestari Kusuma Hidayat Nainggolan Utami Setiawan Manurung'.split(' ')

export interface Row {
  readonly [column: string]: string
}

/** People who differ in name, number and birth date; the same seed gives the same people. */
export function somePeople(count: number, seed = 7): Row[] {
  const at = (index: number, salt: number) => mixHash(mixHash(index * 64 + salt) + seed)
  return Array.from({ length: count }, (_, index) => {
    const [year, month, day] = [
      1950 + (at(index, 1) % 50),
      1 + (at(index, 2) % 12),
      1 + (at(index, 3) % 28),
    ]
    const born = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return {
      id: `a${index}`,
      nik: `611101${born.slice(8)}${born.slice(5, 7)}${born.slice(2, 4)}${String(1 + (at(index, 4) % 90)).padStart(4, '0')}`,
      name: `${givenNames[at(index, 5) % givenNames.length]} ${familyNames[at(index, 6) % familyNames.length]}`,
      birth_date: born,
      village_code: `61.11.01.20${String(1 + (at(index, 7) % 9)).padStart(2, '0')}`,
      mother_name: `${givenNames[at(index, 8) % givenNames.length]} ${familyNames[at(index, 9) % familyNames.length]}`,
    }
  })
}

export function csv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? { id: '' })
  const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','))
  return [names.join(','), ...lines, ''].join('\n')
}

export interface Pair {
  readonly left: string
  readonly right: string
  readonly probability: number
  readonly kind: string
}

/** Links CSV texts and gives the output file back. */
export async function linkText(
  left: string,
  right: string | undefined,
  more: Partial<LinkRequest> & { threads?: number } = {},
): Promise<string> {
  const crew = more.threads === undefined ? soloCrew() : threadCrew(more.threads)
  const linked = await linkTables({
    left: { file: 'left.csv', bytes: Buffer.from(left) },
    ...(right === undefined ? {} : { right: { file: 'right.csv', bytes: Buffer.from(right) } }),
    within: false,
    knowledge,
    crew,
    ...more,
  }).finally(() => crew.dismiss())
  if (!linked.ok) throw new Error(JSON.stringify(linked.refusal))
  return linked.value.toString()
}

export function readPairs(file: string): Pair[] {
  return file
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [left = '', right = '', probability = '', kind = ''] = line.split(',')
      return { left, right, probability: Number(probability), kind }
    })
}
