import { readFileSync } from 'node:fs'

/** What is known about names besides the data at hand; every part of it may be empty. */
export interface NameKnowledge {
  /** Spelling of a word → the spelling it stands for: "moh" → "muhammad". */
  readonly variants: ReadonlyMap<string, string>
  /** Words that come and go without changing who is meant: "hj", "spd", "bin". */
  readonly titles: ReadonlySet<string>
  /** Words after which the father's name follows: "bin", "binti". */
  readonly patronymics: ReadonlySet<string>
}

const KEPT_KINDS = new Set(['noble', 'marker', 'kin'])

/** Reads titles and spellings of Indonesian names from the reference data. */
export function loadNameKnowledge(): NameKnowledge {
  const variants = new Map<string, string>()
  for (const [canonical = '', variant = ''] of readData('name-variants.csv')) {
    const [from, to] = [variant.toLowerCase(), canonical.toLowerCase()]
    if (from.length > 1 && !variants.has(from)) variants.set(from, to)
  }
  const titles = new Set<string>()
  const patronymics = new Set(['bte', 'binte'])
  for (const [title = '', alternates = '', , kind = ''] of readData('name-titles.csv')) {
    if (KEPT_KINDS.has(kind)) continue
    for (const word of [title, ...alternates.split(/[ ,/]+/)]) {
      const plain = word.toLowerCase().replace(/[^a-z]/g, '')
      if (plain.length > 1) titles.add(plain)
      if (plain.length > 1 && kind === 'patronymic') patronymics.add(plain)
    }
  }
  for (const word of commonTitles) titles.add(word)
  return { variants, titles, patronymics }
}

/** Spellings of the titles in the table that village lists use as well, and a few of other languages. */
const commonTitles =
  'bte binte almarhum almarhumah haji hajah hajjah pak bu drs ir mr mrs ms'.split(' ')

function readData(file: string): string[][] {
  const path = new URL(`../../../../data/${file}`, import.meta.url)
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map(plainCell))
}

function plainCell(cell: string): string {
  const text = cell.replace(/,$/, '')
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}
