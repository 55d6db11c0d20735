import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Books, type CivilRecord, closeBooks, monthsOf, readPlan } from './books.ts'
import { cell, demand, readCsv } from './csv.ts'

export interface SetupOptions {
  readonly state: string
  readonly registry: string
  readonly roster: string | undefined
  readonly payers: string | undefined
  readonly seed: number
}

const REGISTRY_FILE = 'registry.csv'
const LOWEST_INCOME = 1_000_000

function readRoster(path: string): Books['members'] {
  const table = readCsv(readFileSync(path, 'utf8'))
  demand(table, ['nik', 'name', 'birth_date', 'kpj', 'spells', 'protected_from'])
  const members: Books['members'] = {}
  for (const row of table.rows) {
    const plan = readPlan(cell(row, 'spells'), '', 0)
    const paid = monthsOf(plan).sort()
    members[cell(row, 'kpj')] = {
      kpj: cell(row, 'kpj'),
      nik: cell(row, 'nik'),
      name: cell(row, 'name'),
      birthDate: cell(row, 'birth_date'),
      occupation: cell(row, 'occupation'),
      incomeRupiah: LOWEST_INCOME,
      since: paid[0] ?? '',
      protectedFrom: cell(row, 'protected_from'),
      plan,
      paid,
    }
  }
  return members
}

function readPayers(path: string): Record<string, string> {
  const table = readCsv(readFileSync(path, 'utf8'))
  demand(table, ['kode_sumber', 'jenis_dana'])
  return Object.fromEntries(
    table.rows.map((row) => [cell(row, 'kode_sumber'), cell(row, 'jenis_dana').toUpperCase()]),
  )
}

/** Opens new books: who was a member already, who pays with which money, and a copy of the registry. */
export function setUp(options: SetupOptions): string {
  const text = readFileSync(options.registry, 'utf8')
  demand(readCsv(text), ['nik', 'name', 'sex', 'birth_date', 'died_on', 'elsewhere'])
  const members = options.roster === undefined ? {} : readRoster(options.roster)
  mkdirSync(options.state, { recursive: true })
  writeFileSync(join(options.state, REGISTRY_FILE), text)
  closeBooks(options.state, {
    seed: options.seed,
    nextNumber: 1,
    members,
    codes: [],
    editions: {},
    claims: {},
    answered: {},
    payers: options.payers === undefined ? {} : readPayers(options.payers),
  })
  return `${Object.keys(members).length} peserta lama`
}

export function readRegistry(state: string): ReadonlyMap<string, CivilRecord> {
  const table = readCsv(readFileSync(join(state, REGISTRY_FILE), 'utf8'))
  return new Map(
    table.rows.map((row) => [
      cell(row, 'nik'),
      {
        name: cell(row, 'name'),
        sex: cell(row, 'sex'),
        birthDate: cell(row, 'birth_date'),
        diedOn: cell(row, 'died_on'),
        elsewhere: cell(row, 'elsewhere'),
        elsewhereFrom: cell(row, 'elsewhere_from'),
      },
    ]),
  )
}
