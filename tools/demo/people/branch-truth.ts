import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvTable } from './csv-table.ts'
import type { Person } from './person.ts'
import type { Population } from './population.ts'

/** What the registry holds where it does not agree with the card: somebody else's name, or a birth year ten years off. */
function recordOf(person: Person, other: Person): readonly [name: string, birthDate: string] {
  if (person.registry !== 'differs') return [person.name, person.birthDate]
  const decade = Number(person.birthDate.slice(0, 4)) - 10
  if (Number(person.nik.slice(-1)) % 2 === 0) {
    const day = person.birthDate.slice(4) === '-02-29' ? '-02-28' : person.birthDate.slice(4)
    return [person.name, `${decade}${day}`]
  }
  return [other.name, person.birthDate]
}

function strangerTo(person: Person, all: readonly Person[], at: number): Person {
  const others = all.slice(at + 1)
  return others.find((one) => one.sex === person.sex && one.group !== person.group) ?? person
}

/**
 * The registry the branch simulator decides from: everybody but those whose NIK is unknown there.
 * Columns: `nik, name, sex, birth_date, status, died_on, elsewhere, elsewhere_from`.
 */
export async function writeBranchTruth(population: Population, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const deaths = new Map(population.deaths.map((death) => [death.personId, death.diedOn]))
  const jobs = new Map(
    population.events
      .filter((event) => event.kind === 'became-wage-earner')
      .map((event) => [event.personId, event.on]),
  )
  const rows = population.people
    .filter((person) => person.registry !== 'not-found')
    .map((person, at, all) => {
      const other = person.registry === 'differs' ? strangerTo(person, all, at) : person
      const [name, birthDate] = recordOf(person, other)
      const taken = jobs.get(person.id)
      const diedOn = deaths.get(person.id) ?? ''
      const elsewhere = person.elsewhere || (taken ? 'PT Contoh Sawit Lestari' : '')
      const from = person.elsewhereFrom || (taken ?? '')
      const status = diedOn === '' ? 'hidup' : 'meninggal'
      return [person.nik, name, person.sex, birthDate, status, diedOn, elsewhere, from]
    })
  const path = join(folder, 'registry.csv')
  const columns = ['nik', 'name', 'sex', 'birth_date', 'status', 'died_on', 'elsewhere']
  await writeFile(path, csvTable([...columns, 'elsewhere_from'], rows))
  return path
}
