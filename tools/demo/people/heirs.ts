import type { Heir, HeirRelation } from '#journey/claim/receive-papers.ts'
import { ageOf } from './days.ts'
import type { Person } from './person.ts'
import type { Population } from './population.ts'

const GENERATION_YEARS = 16

/** The made-up heir of a made-up person: somebody of the same family card, else the mother. */
export function heirOf(population: Population, nik: string): Heir {
  const person = population.people.find((one) => one.nik === nik)
  if (!person) return { name: 'Ahli waris (contoh)', relation: 'LAINNYA', isMinor: false }
  const kin = population.people
    .filter((one) => one.kk === person.kk && one.id !== person.id)
    .sort((a, b) => rankOf(person, a) - rankOf(person, b) || (a.id < b.id ? -1 : 1))[0]
  if (!kin || ageOf(kin.birthDate) < 18)
    return { name: person.motherName, relation: 'ORANG TUA', isMinor: false }
  return { name: kin.name, relation: relationOf(person, kin), isMinor: false }
}

const ORDER: readonly HeirRelation[] = ['ISTRI', 'SUAMI', 'ANAK', 'ORANG TUA', 'SAUDARA']

function rankOf(person: Person, kin: Person): number {
  return ORDER.indexOf(relationOf(person, kin)) + (ageOf(kin.birthDate) < 18 ? ORDER.length : 0)
}

function relationOf(person: Person, kin: Person): HeirRelation {
  const years = ageOf(person.birthDate) - ageOf(kin.birthDate)
  if (years >= GENERATION_YEARS) return 'ANAK'
  if (years <= -GENERATION_YEARS) return 'ORANG TUA'
  if (kin.sex === person.sex) return 'SAUDARA'
  return kin.sex === 'P' ? 'ISTRI' : 'SUAMI'
}
