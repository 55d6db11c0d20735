import { ageOf, birthDay } from './days.ts'
import type { Dice } from './dice.ts'
import type { NameMaker } from './names.ts'
import type { NumberBook } from './numbers.ts'
import type { Sex } from './person.ts'
import type { Village } from './reference.ts'

/** A person before the year gives him or her a part to play. */
export interface Resident {
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly sex: Sex
  readonly group: string
  readonly birthPlace: string
  readonly birthDate: string
  readonly villageCode: string
  readonly hamlet: string
  readonly neighbourhood: string
  readonly phone: string
  readonly motherName: string
  readonly oddities: readonly string[]
}

export interface Home {
  readonly village: Village
  readonly hamlet: string
  readonly neighbourhood: string
  readonly group: string
  readonly kk: string
}

export interface FamilyTools {
  readonly dice: Dice
  readonly names: NameMaker
  readonly numbers: NumberBook
  /** Six-digit areas of Ketapang, the regency Kayong Utara was part of until 2007. */
  readonly oldAreas: readonly string[]
  /** Six-digit areas of former homes elsewhere, with the place name. */
  readonly otherAreas: readonly { readonly digits: string; readonly place: string }[]
}

interface Kin {
  readonly sex: Sex
  readonly age: number
  readonly motherName: string
  readonly surname?: string
  /** Twins are born on the same day. */
  readonly birthDate?: string
}

function firstArea(tools: FamilyTools, home: Home, age: number): [string, string, string[]] {
  const { dice } = tools
  const here = home.village.districtCode.replaceAll('.', '')
  if (age > 19 && dice.share(0.09)) {
    return [dice.pick(tools.oldAreas), 'Ketapang', ['nik.old_region']]
  }
  if (dice.share(home.group === 'Malay' ? 0.02 : 0.14)) {
    const other = dice.pick(tools.otherAreas)
    return [other.digits, other.place, ['nik.other_region']]
  }
  return [here, dice.share(0.7) ? home.village.name : home.village.districtName, []]
}

function settle(tools: FamilyTools, home: Home, kin: Kin): Resident {
  const { dice, names, numbers } = tools
  const born = birthDay(dice, kin.age)
  const birthDate = kin.birthDate ?? born.birthDate
  const [areaDigits, birthPlace, oddities] = firstArea(tools, home, kin.age)
  const odd = [...oddities]
  if (kin.birthDate === undefined && born.isDefault) odd.push('birth_date.default_day')
  const given = names.make(home.group, kin.sex, Number(birthDate.slice(0, 4)))
  const name = kin.surname && !given.includes(' ') ? `${given} ${kin.surname}` : given
  if (!name.includes(' ')) odd.push('name.single')
  // A card corrected after the number was given: the number keeps the first, wrong day.
  const corrected = dice.share(0.012)
  if (corrected) odd.push('nik.birth_date_corrected')
  const nikDate = corrected ? birthDay(dice, kin.age).birthDate : birthDate
  return {
    nik: numbers.nik(areaDigits, nikDate, kin.sex),
    kk: home.kk,
    name,
    sex: kin.sex,
    group: home.group,
    birthPlace,
    birthDate,
    villageCode: home.village.code,
    hamlet: home.hamlet,
    neighbourhood: home.neighbourhood,
    phone: dice.share(0.72) ? numbers.phone() : '',
    motherName: kin.motherName,
    oddities: odd,
  }
}

function motherOf(tools: FamilyTools, group: string): string {
  return tools.names.make(group, 'P', 1955)
}

function grownChildren(
  tools: FamilyTools,
  home: Home,
  motherName: string,
  motherAge: number,
): Resident[] {
  const { dice } = tools
  const oldest = motherAge - dice.int(18, 24)
  if (oldest < 16) return []
  const children: Resident[] = []
  let age = oldest
  while (age >= 16 && children.length < 4) {
    const sex: Sex = dice.share(0.5) ? 'L' : 'P'
    const child = settle(tools, home, { sex, age, motherName })
    // Those past thirty have mostly moved into a house of their own.
    if (age < 31 || dice.share(0.25)) children.push(child)
    if (dice.share(0.02)) {
      children.push(settle(tools, home, { sex, age, motherName, birthDate: child.birthDate }))
    }
    age -= dice.int(2, 5)
  }
  return children
}

/** Everybody of 16 and older on one family card: head, spouse, grown children, sometimes an old parent. */
export function makeHousehold(tools: FamilyTools, home: Home, sibling?: Resident): Resident[] {
  const { dice } = tools
  const headAge = Math.min(78, 23 + dice.int(0, 22) + dice.int(0, 25) + dice.int(0, 6))
  const near = sibling ? ageOf(sibling.birthDate) + dice.int(-6, 6) : headAge
  const widow = dice.share(0.1)
  const head = settle(tools, home, {
    sex: widow ? 'P' : 'L',
    age: Math.max(21, near),
    motherName: sibling?.motherName ?? motherOf(tools, home.group),
  })
  const people = [head]
  const age = ageOf(head.birthDate)
  const wife =
    !widow && dice.share(0.88)
      ? settle(tools, home, {
          sex: 'P',
          age: Math.max(19, age - dice.int(-2, 7)),
          motherName: motherOf(tools, home.group),
        })
      : undefined
  if (wife) people.push(wife)
  const mother = widow ? head : wife
  const motherName = mother?.name ?? motherOf(tools, home.group)
  people.push(...grownChildren(tools, home, motherName, ageOf((mother ?? head).birthDate)))
  if (age < 50 && dice.share(0.08)) {
    people.push(
      settle(tools, home, { sex: 'P', age: age + 22, motherName: motherOf(tools, home.group) }),
    )
  }
  return people
}
