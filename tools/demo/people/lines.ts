import type { Dice } from './dice.ts'
import { respell } from './dirt/name.ts'
import { spoilLine } from './dirt/spoil-line.ts'
import type { Played } from './fates.ts'
import type { ListLine, Member, Person } from './person.ts'
import type { Reference, Village } from './reference.ts'

function cleanLine(person: Person, village: Village, reference: Reference, kpj: string): ListLine {
  const job = reference.occupations.find((entry) => entry.id === person.occupationId)
  return {
    id: '',
    villageCode: village.code,
    personId: person.id,
    nik: person.nik,
    kk: person.kk,
    name: person.name,
    sex: person.sex,
    birthPlace: person.birthPlace,
    birthDate: person.birthDate,
    village: village.name,
    address: person.neighbourhood,
    hamlet: person.hamlet,
    phone: person.phone,
    motherName: person.motherName,
    occupation: job?.label ?? '',
    income: String(person.monthlyIncomeRupiah),
    kpj,
    dirt: [],
  }
}

/** A second mention of somebody: never word for word, as when two hamlet heads send in the same neighbour. */
function mentionAgain(dice: Dice, line: ListLine, village: Village): ListLine {
  const again = {
    ...line,
    villageCode: village.code,
    village: village.name,
    kpj: '',
    phone: dice.share(0.5) ? line.phone : '',
    dirt: ['line.duplicate'],
  }
  if (dice.share(0.45)) return { ...again, name: respell(line.name, dice.int(0, 9)) }
  if (dice.share(0.3)) return { ...again, nik: '', dirt: [...again.dirt, 'nik.empty'] }
  if (dice.share(0.3)) return { ...again, name: `${line.name} ` }
  return again
}

/** People who do not belong on the list seldom stand there with their real job: only the outside lists show it. */
const PASSED_OFF: readonly string[] = [
  'civil-servant',
  'wage-earner',
  'village-staff',
  'not-working',
]
const PASSED_OFF_AS = ['Petani', 'Swasta', 'Buruh tani', 'Buruh sawit', 'Pedagang kecil']

export interface VillageCast {
  readonly village: Village
  readonly played: readonly Played[]
  readonly duplicates: number
}

/** The lines of every village list, in the order they were typed. */
export function makeLines(
  dice: Dice,
  reference: Reference,
  casts: readonly VillageCast[],
  members: ReadonlyMap<string, Member>,
): ListLine[] {
  const lines: ListLine[] = []
  casts.forEach(({ village, played, duplicates }, at) => {
    const here = dice.fork(village.code)
    const listed = here.shuffle(played.filter((entry) => entry.listed))
    const clean = listed.map(({ person, role }) => {
      const kpj = here.share(0.6) ? (members.get(person.id)?.kpj ?? '') : ''
      const line = cleanLine(person, village, reference, kpj)
      const isPassedOff = PASSED_OFF.includes(role) && here.share(0.7)
      return isPassedOff ? { ...line, occupation: here.pick(PASSED_OFF_AS) } : line
    })
    const next = casts[at + 1] ?? casts[at - 1]
    const guests = next?.played.filter((entry) => entry.listed && entry.role === 'newcomer') ?? []
    const again = Array.from({ length: duplicates }, (_, turn) => {
      const guest = turn % 3 === 2 && guests.length > 0 ? here.pick(guests) : undefined
      const line = guest
        ? { ...cleanLine(guest.person, village, reference, ''), hamlet: here.pick(clean).hamlet }
        : here.pick(clean.filter((entry) => entry.dirt.length === 0))
      return mentionAgain(here, line, village)
    })
    const people = listed.map((entry) => entry.person)
    const byId = new Map(people.map((person) => [person.id, person]))
    const typed = clean.map((line) => {
      const person = byId.get(line.personId)
      if (!person) return line
      return spoilLine(line, {
        dice: here,
        person,
        village,
        reference,
        neighbour: here.pick(people),
      })
    })
    for (const line of again) typed.splice(here.int(0, typed.length), 0, line)
    for (const line of typed) {
      lines.push({ ...line, id: `l${String(lines.length + 1).padStart(5, '0')}` })
    }
  })
  return lines
}
