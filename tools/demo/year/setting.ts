import { readFile } from 'node:fs/promises'
import { nationalRules, premiumOf, type RuleBook, ruleBook } from '#journey/decide/index.ts'
import type { PlaceNames } from '#journey/enrol/register-members.ts'
import { listPlaces } from '#office/places/store.ts'
import { readCsv } from '#platform/csv-table.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { VillageFile } from '../lists/village-file.ts'
import type { OutsideLists } from '../people/outside-lists.ts'
import type { Population } from '../people/population.ts'
import type { Branch } from './branch.ts'
import type { Story } from './story.ts'

export const REGENCY = '61.11'
export const YEAR = 2026
export const FIRST_DECREE = '188.4/117/2026'

/** Everything the chapters of the year share. */
export interface Setting {
  readonly story: Story
  readonly branch: Branch
  readonly population: Population
  readonly files: readonly VillageFile[]
  readonly lists: OutsideLists
  readonly registry: string
  readonly papers: string
  readonly book: RuleBook
  readonly places: PlaceNames
}

export const demoRules: RuleBook = ruleBook(nationalRules)

export async function placeNames(story: Story): Promise<PlaceNames> {
  const places = await story.read((db) => listPlaces(db, REGENCY))
  const name = (code: string) => places.get(code)?.name ?? code
  return {
    village: name,
    district: (code) => name(code.slice(0, 8)),
    regency: name(REGENCY),
    province: 'Kalimantan Barat',
  }
}

export async function readTable(path: string): Promise<Record<string, string>[]> {
  const read = readCsv(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(`${path}: ${read.refusal}`)
  return read.value
}

/** One month at the lowest base, as the rules of the year say. */
export function demoPremium(): { jkkRupiah: number; jkmRupiah: number } {
  const premium = premiumOf('bpu', 'lowest-base', demoRules, isoDate('2026-01-01'))
  if (!premium.ok) throw new Error(premium.refusal.code)
  const { jkkRupiah, jkmRupiah } = premium.value
  return { jkkRupiah, jkmRupiah }
}
