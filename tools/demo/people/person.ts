export type Sex = 'L' | 'P'

/** What the civil registry would answer; `active` is the ordinary case. */
export type RegistryStanding = 'active' | 'not-found' | 'differs'

/** One made-up human being, as true as it gets in a world that does not exist. */
export interface Person {
  readonly id: string
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly sex: Sex
  readonly group: string
  readonly birthPlace: string
  /** `YYYY-MM-DD`, as on the card today. */
  readonly birthDate: string
  readonly villageCode: string
  readonly hamlet: string
  readonly neighbourhood: string
  readonly phone: string
  readonly motherName: string
  readonly occupationId: string
  readonly monthlyIncomeRupiah: number
  readonly registry: RegistryStanding
  /** Where else this person is insured, empty if nowhere; known to the regency only if on the wage earners' list. */
  readonly elsewhere: string
  /** From when (`YYYY-MM-DD`); empty if nowhere. */
  readonly elsewhereFrom: string
  /** Ways in which this person's true data look odd: `nik.old_region`, `birth_date.default_day`, … */
  readonly oddities: readonly string[]
}

/** The part a person plays in the year. */
export type Role =
  | 'member'
  | 'newcomer'
  | 'civil-servant'
  | 'wage-earner'
  | 'village-staff'
  | 'not-working'
  | 'dead'
  | 'resident'

export interface Member {
  readonly personId: string
  readonly kpj: string
  /** `fund:from..through`, joined by `|`: which fund paid which months. */
  readonly spells: string
  readonly protectedFrom: string
  readonly protectedUntil: string
}

export interface Death {
  readonly personId: string
  readonly diedOn: string
  readonly cause: 'illness' | 'accident' | 'work-accident'
  /** The day the village or registry wrote it down; empty when nobody told the regency. */
  readonly recordedOn: string
}

/** Something that happens to a member during 2026 and takes the person off the roster. */
export interface LifeEvent {
  readonly personId: string
  readonly kind: 'moved-away' | 'became-wage-earner' | 'self-paying'
  readonly on: string
}

/** One line of a village list: what the operator typed, before the village's own layout is put on it. */
export interface ListLine {
  readonly id: string
  readonly villageCode: string
  readonly personId: string
  readonly nik: string
  readonly kk: string
  readonly name: string
  /** `L` or `P`, or what was typed instead. */
  readonly sex: string
  readonly birthPlace: string
  /** ISO where the operator's day exists; otherwise the text as typed, such as `30-02-1985`. */
  readonly birthDate: string
  readonly village: string
  readonly address: string
  readonly hamlet: string
  readonly phone: string
  readonly motherName: string
  readonly occupation: string
  readonly income: string
  readonly kpj: string
  /** Faults of this line: `nik.letters`, `name.title`, `line.struck`, … */
  readonly dirt: readonly string[]
}
