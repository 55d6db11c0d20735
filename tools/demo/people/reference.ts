import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Row = Readonly<Record<string, string>>

export interface NameToken {
  readonly token: string
  readonly sex: 'M' | 'F' | 'U'
  readonly position: string
  readonly group: string
  readonly weight: number
}

export interface Occupation {
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
  readonly ktpJob: string
  readonly segment: string
  readonly usuallyVulnerable: boolean
  readonly palmRelated: boolean
}

export interface Village {
  readonly code: string
  readonly name: string
  readonly districtCode: string
  readonly districtName: string
  /** Other spellings of the village name, from the alias table. */
  readonly aliases: readonly string[]
}

export interface Reference {
  readonly villages: readonly Village[]
  readonly tokens: readonly NameToken[]
  readonly occupations: readonly Occupation[]
  readonly groups: readonly { readonly group: string; readonly percent: number }[]
  readonly abbreviations: readonly { readonly canonical: string; readonly variant: string }[]
}

function readTable(name: string): Row[] {
  const text = readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8')
  return parse(text, { columns: true, skip_empty_lines: true }) as Row[]
}

const col = (row: Row, name: string): string => row[name] ?? ''

/** The reference data the made-up people are drawn from; words of the voter sample without a licence are left out. */
export function readReference(regency: string): Reference {
  const areas = readTable('areas.csv')
  const nameOf = new Map(areas.map((row) => [col(row, 'code'), col(row, 'name')]))
  const aliases = readTable('kayong-utara-aliases.csv')
  return {
    villages: areas
      .filter(
        (row) => col(row, 'level') === 'village' && col(row, 'code').startsWith(`${regency}.`),
      )
      .map((row) => ({
        code: col(row, 'code'),
        name: col(row, 'name'),
        districtCode: col(row, 'parent_code'),
        districtName: nameOf.get(col(row, 'parent_code')) ?? '',
        aliases: aliases
          .filter((alias) => col(alias, 'code') === col(row, 'code'))
          .map((alias) => col(alias, 'alias')),
      })),
    tokens: readTable('names.csv')
      .filter((row) => col(row, 'source') !== 'kpu')
      .map((row) => ({
        token: col(row, 'token'),
        sex: col(row, 'sex') as NameToken['sex'],
        position: col(row, 'position'),
        group: col(row, 'group'),
        weight: Number(col(row, 'weight')),
      })),
    occupations: readTable('occupations.csv').map((row) => ({
      id: col(row, 'id'),
      label: col(row, 'label'),
      aliases: col(row, 'aliases').split(';').filter(Boolean),
      ktpJob: col(row, 'ktp_job'),
      segment: col(row, 'segment'),
      usuallyVulnerable: col(row, 'usually_vulnerable') === '1',
      palmRelated: col(row, 'palm_related') === '1',
    })),
    groups: readTable('ethnic-mix.csv')
      .filter((row) => col(row, 'area_code') === regency)
      .map((row) => ({ group: col(row, 'group'), percent: Number(col(row, 'percent')) })),
    abbreviations: readTable('name-variants.csv')
      .filter((row) => col(row, 'kind') === 'abbreviation')
      .map((row) => ({ canonical: col(row, 'canonical'), variant: col(row, 'variant') })),
  }
}
