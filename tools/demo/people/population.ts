import { type Dice, dice as makeDice } from './dice.ts'
import { fatesOf, type Played } from './fates.ts'
import type { FamilyTools, Resident } from './household.ts'
import { makeLines, type VillageCast } from './lines.ts'
import { incomeOf, palmShare } from './livelihood.ts'
import { membershipOf } from './membership.ts'
import { nameMaker } from './names.ts'
import { type NumberBook, numberBook } from './numbers.ts'
import type { Death, LifeEvent, ListLine, Member, Person } from './person.ts'
import { peopleNeeded, quotasOf } from './quotas.ts'
import { type Reference, readReference, type Village } from './reference.ts'
import { type Cast, castVillage } from './roles.ts'
import { standingOf } from './standing.ts'
import { peopleOfVillage } from './village-people.ts'

export interface PopulationOptions {
  readonly seed: number
  readonly regency: '61.11'
  /** The first so many villages; all 43 if left out. */
  readonly villages?: number
  /** Lines of a list on average, 140 if left out. */
  readonly perVillage?: number
}

/** Everybody in the demo's year. Nobody in it exists. */
export interface Population {
  readonly seed: number
  readonly villages: readonly Village[]
  readonly people: readonly Person[]
  readonly played: ReadonlyMap<string, Played>
  readonly lines: readonly ListLine[]
  readonly members: readonly Member[]
  readonly deaths: readonly Death[]
  readonly events: readonly LifeEvent[]
}

const OLD_AREAS = ['610401', '610402', '610404', '610405', '610416', '610419']
const OTHER_AREAS = [
  { digits: '610107', place: 'Sambas' },
  { digits: '617103', place: 'Pontianak' },
  { digits: '611201', place: 'Kubu Raya' },
  { digits: '330511', place: 'Kebumen' },
  { digits: '350714', place: 'Malang' },
  { digits: '352703', place: 'Sampang' },
  { digits: '352901', place: 'Sumenep' },
  { digits: '730806', place: 'Bone' },
  { digits: '510403', place: 'Gianyar' },
]

/** Villages differ in size; a list of one village keeps the size asked for. */
function linesOf(dice: Dice, villages: number, perVillage: number): number {
  if (villages === 1) return perVillage
  return Math.max(8, Math.round((perVillage * dice.int(55, 145)) / 100))
}

function personOf(dice: Dice, cast: Cast, id: string): Person {
  const resident: Resident = cast.resident
  return {
    id,
    ...resident,
    occupationId: cast.occupationId,
    monthlyIncomeRupiah: incomeOf(dice, cast.occupationId),
    ...standingOf(dice, cast.role),
  }
}

function castsOf(
  seeded: Dice,
  reference: Reference,
  numbers: NumberBook,
  options: PopulationOptions,
): VillageCast[] {
  const villages = reference.villages.slice(0, options.villages ?? reference.villages.length)
  const sizes = seeded.fork('sizes')
  let people = 0
  return villages.map((village) => {
    const dice = seeded.fork(`village ${village.code}`)
    const palm = palmShare(village.districtCode)
    const quotas = quotasOf(linesOf(sizes, villages.length, options.perVillage ?? 140), palm)
    const names = nameMaker(dice.fork('names'), reference.tokens)
    const tools: FamilyTools = {
      dice,
      names,
      numbers,
      oldAreas: OLD_AREAS,
      otherAreas: OTHER_AREAS,
    }
    const residents = peopleOfVillage(tools, reference, village, peopleNeeded(quotas))
    const played = castVillage(dice.fork('roles'), village, residents, quotas, palm).map((cast) => {
      people += 1
      const person = personOf(dice, cast, `p${String(people).padStart(5, '0')}`)
      return { person, role: cast.role, listed: cast.listed }
    })
    return { village, played, duplicates: quotas.duplicates }
  })
}

/** Same options, same people, on any machine. */
export function makePopulation(options: PopulationOptions): Population {
  const reference = readReference(options.regency)
  const seeded = makeDice(options.seed)
  const numbers = numberBook(seeded.fork('numbers'))
  const casts = castsOf(seeded, reference, numbers, options)
  const played = casts.flatMap((cast) => cast.played)
  const past = seeded.fork('membership')
  const members = played
    .filter((entry) => entry.role === 'member')
    .map((entry) => membershipOf(past, numbers, entry.person))
  const memberOf = new Map(members.map((member) => [member.personId, member]))
  return {
    seed: options.seed,
    villages: casts.map((cast) => cast.village),
    people: played.map((entry) => entry.person),
    played: new Map(played.map((entry) => [entry.person.id, entry])),
    lines: makeLines(seeded.fork('lines'), reference, casts, memberOf),
    members,
    ...fatesOf(seeded.fork('fates'), played),
  }
}
