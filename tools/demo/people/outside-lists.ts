import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvTable } from './csv-table.ts'
import type { Person, Role } from './person.ts'
import type { Population } from './population.ts'
import { type Reference, readReference } from './reference.ts'

/** Columns of the people table in the contract of the engines. */
const PEOPLE_COLUMNS = [
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
  'monthly_income',
]

/** Deaths written down by this day are known when the lists come in. */
const DEATHS_KNOWN_ON = '2026-02-28'

function peopleRow(person: Person, id: string, reference: Reference): (string | number)[] {
  const job = reference.occupations.find((entry) => entry.id === person.occupationId)
  return [
    id,
    person.nik,
    person.kk,
    person.name,
    person.sex,
    person.birthPlace,
    person.birthDate,
    person.villageCode,
    person.phone,
    person.motherName,
    job?.label ?? '',
    person.monthlyIncomeRupiah,
  ]
}

/** Paths of the lists other offices hand over, all of made-up people. */
export interface OutsideLists {
  /** People table plus `kpj, spells, protected_from, protected_until`. */
  readonly members: string
  readonly civilServants: string
  /** People table plus `employer, member_from`. */
  readonly wageEarners: string
  /** People table plus `died_on, recorded_on, cause`: deaths recorded by the end of February 2026. */
  readonly deaths: string
  /** The same columns: deaths recorded from March 2026 on, as they come to light during the year. */
  readonly deathsLater: string
  /** `id, nik, name, village_code, kind, on`: who moves away, takes a job or pays alone in 2026. */
  readonly changes: string
}

export async function writeOutsideLists(
  population: Population,
  folder: string,
): Promise<OutsideLists> {
  await mkdir(folder, { recursive: true })
  const reference = readReference('61.11')
  const people = new Map(population.people.map((person) => [person.id, person]))
  const personOf = (id: string): Person => {
    const person = people.get(id)
    if (!person) throw new RangeError(`nobody has the id ${id}`)
    return person
  }
  async function table(name: string, more: readonly string[], rows: (string | number)[][]) {
    const path = join(folder, name)
    await writeFile(path, csvTable([...PEOPLE_COLUMNS, ...more], rows))
    return path
  }
  const inRole = (role: Role) =>
    population.people.filter((person) => population.played.get(person.id)?.role === role)
  const deathRows = (keep: (recordedOn: string) => boolean) =>
    population.deaths
      .filter((death) => death.recordedOn !== '' && keep(death.recordedOn))
      .toSorted((one, other) => (one.recordedOn < other.recordedOn ? -1 : 1))
      .map((death, at) => [
        ...peopleRow(personOf(death.personId), `W${String(at + 1).padStart(4, '0')}`, reference),
        death.diedOn,
        death.recordedOn,
        death.cause,
      ])
  const deathColumns = ['died_on', 'recorded_on', 'cause']
  const changesPath = join(folder, 'changes-2026.csv')
  await writeFile(
    changesPath,
    csvTable(
      ['id', 'nik', 'name', 'village_code', 'kind', 'on'],
      population.events.map((event, at) => {
        const person = personOf(event.personId)
        return [`C${at + 1}`, person.nik, person.name, person.villageCode, event.kind, event.on]
      }),
    ),
  )
  return {
    members: await table(
      'members-2025.csv',
      ['kpj', 'spells', 'protected_from', 'protected_until'],
      population.members.map((member, at) => [
        ...peopleRow(personOf(member.personId), `A${String(at + 1).padStart(5, '0')}`, reference),
        member.kpj,
        member.spells,
        member.protectedFrom,
        member.protectedUntil,
      ]),
    ),
    civilServants: await table(
      'civil-servants.csv',
      [],
      inRole('civil-servant').map((person, at) => peopleRow(person, `P${at + 1}`, reference)),
    ),
    wageEarners: await table(
      'wage-earners.csv',
      ['employer', 'member_from'],
      inRole('wage-earner').map((person, at) => [
        ...peopleRow(person, `U${at + 1}`, reference),
        person.elsewhere,
        person.elsewhereFrom,
      ]),
    ),
    deaths: await table(
      'deaths.csv',
      deathColumns,
      deathRows((day) => day <= DEATHS_KNOWN_ON),
    ),
    deathsLater: await table(
      'deaths-2026.csv',
      deathColumns,
      deathRows((day) => day > DEATHS_KNOWN_ON),
    ),
    changes: changesPath,
  }
}
