import { ageOf, daysLater, randomDay } from './days.ts'
import type { Dice } from './dice.ts'
import type { Death, LifeEvent, Person, Role } from './person.ts'

export interface Played {
  readonly person: Person
  readonly role: Role
  readonly listed: boolean
}

const DEATHS_A_YEAR = 0.007
const CHANGES_A_YEAR = 0.014

function earlierDeath(dice: Dice, person: Person): Death {
  const diedOn = randomDay(dice, '2024-03-01', '2026-01-20')
  return {
    personId: person.id,
    diedOn,
    cause: dice.share(0.9) ? 'illness' : 'accident',
    recordedOn: daysLater(diedOn, dice.int(2, 10)),
  }
}

/** Deaths nobody told the regency about: only the civil registry knows. */
function hiddenDeath(dice: Dice, person: Person): Death {
  return {
    personId: person.id,
    diedOn: randomDay(dice, '2025-06-01', '2026-01-20'),
    cause: 'illness',
    recordedOn: '',
  }
}

function deathInYear(dice: Dice, person: Person, at: number): Death {
  const diedOn =
    at === 0
      ? randomDay(dice, '2026-07-01', '2026-10-31')
      : randomDay(dice, '2026-02-10', '2026-12-20')
  return {
    personId: person.id,
    diedOn,
    cause: at % 8 === 1 ? 'work-accident' : dice.share(0.92) ? 'illness' : 'accident',
    recordedOn: daysLater(diedOn, dice.int(1, 45)),
  }
}

/** Who has died, who dies during the year, and who leaves the roster alive; at least one of each. */
export function fatesOf(
  dice: Dice,
  played: readonly Played[],
): { readonly deaths: Death[]; readonly events: LifeEvent[] } {
  const deaths = played
    .filter((entry) => entry.role === 'dead')
    .map((entry) => earlierDeath(dice, entry.person))
  const living = played.filter(
    ({ person, role, listed }) =>
      listed &&
      (role === 'member' || role === 'newcomer') &&
      person.registry === 'active' &&
      person.elsewhere === '' &&
      ageOf(person.birthDate) >= 18 &&
      ageOf(person.birthDate) < 65,
  )
  const mixed = dice.shuffle(living)
  const dying = Math.max(1, Math.round(living.length * DEATHS_A_YEAR))
  const leaving = Math.max(1, Math.round(living.length * CHANGES_A_YEAR))
  const hidden = Math.round(living.length * 0.006)
  // Members first among the first to die, so that even a tiny year has one claim.
  const [first] = mixed.filter((entry) => entry.role === 'member')
  const rest = mixed.filter((entry) => entry !== first)
  const inYear = [...(first ? [first] : []), ...rest].slice(0, dying)
  const others = rest.filter((entry) => !inYear.includes(entry))
  deaths.push(...inYear.map((entry, at) => deathInYear(dice, entry.person, at)))
  deaths.push(...others.slice(0, hidden).map((entry) => hiddenDeath(dice, entry.person)))
  const events = others.slice(hidden, hidden + leaving).map(
    (entry, at): LifeEvent => ({
      personId: entry.person.id,
      kind: (['moved-away', 'became-wage-earner', 'self-paying'] as const)[at % 3] ?? 'moved-away',
      on: randomDay(dice, '2026-05-01', '2026-11-15'),
    }),
  )
  return { deaths, events }
}
