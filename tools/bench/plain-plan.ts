import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { seededChance } from '#journey/plan/chance.ts'
import { moneyByYear, palmPricePath } from '#journey/plan/fund-money.ts'
import type { Scenario } from '#journey/plan/scenario.ts'

/** Totals over all paths of one year. */
export interface PlainYear {
  members: number
  entered: number
  unfunded: number
  lapsed: number
  deaths: number
  leavers: number
  costRupiah: number
  benefitsRupiah: number
}

interface Person {
  readonly group: number
  age: number
  isMember: boolean
}

interface Purse {
  readonly accepts: Scenario['funds'][number]['accepts']
  left: number
  readonly late: number
}

/** What one year of one path works with. */
interface Scene {
  readonly scenario: Scenario
  readonly year: PlainYear
  readonly price: number
  readonly purses: readonly Purse[]
  /** A whole number below. */
  readonly draw: (below: number) => number
}

/** The same plan told person by person, one object and one roll of the dice each; only the draw of the money is shared. */
export function planPlainly(scenario: Scenario): PlainYear[] {
  const { seed, funds, paths, premium, firstYear } = scenario
  const random = xoroshiro128plus(seed + 1)
  const draw = (below: number) => uniformInt(random, 0, below - 1)
  const chance = seededChance(seed)
  const years = Array.from({ length: scenario.years }, nothingYet)
  for (let path = 0; path < paths; path++) {
    const prices = palmPricePath(scenario, chance)
    const money = funds.map((fund) => moneyByYear(fund.money, scenario, prices, chance))
    let members = shuffle(openingOf(scenario), draw)
    for (const [at, year] of years.entries()) {
      const price = premium.findLast((one) => one.fromYear <= firstYear + at)?.monthlyRupiah ?? 0
      const purses = orderOf(scenario).map(({ fund, index }) => ({
        accepts: fund.accepts,
        left: money[index]?.[at] ?? 0,
        late: draw(1_000_000) < fund.late.perMillion ? fund.late.months : 0,
      }))
      const scene = { scenario, year, price, purses, draw }
      for (const person of members) keepMember(scene, person)
      for (const group of scenario.groups.keys()) members.push(...takeNewcomers(scene, group, at))
      members = members.filter((person) => person.isMember)
      year.members += members.length
      for (const person of members) person.age += 1
    }
  }
  return years
}

function orderOf({ funds }: Scenario) {
  return funds
    .map((fund, index) => ({ fund, index }))
    .sort((a, b) => Number(a.fund.lastResort) - Number(b.fund.lastResort) || a.index - b.index)
}

function keepMember(scene: Scene, person: Person): void {
  const { scenario, year } = scene
  const isLate = (purse: Purse) => purse.late > scenario.graceMonths
  const purse = pay(scene, person.group, (one) => (isLate(one) ? 12 - one.late : 12))
  if (!purse) {
    person.isMember = false
    year.unfunded += 1
    return
  }
  if (!isLate(purse)) {
    perhapsLeave(scene, person, { share: 1, insured: 1, full: 1 })
    return
  }
  year.lapsed += 1
  const months = 12 - purse.late
  if (person.age >= scenario.entryAgeLimit) person.isMember = false
  else
    perhapsLeave(scene, person, {
      share: 1,
      insured: months / 12,
      full: fullShare(scenario, months),
    })
}

function takeNewcomers(scene: Scene, group: number, at: number): Person[] {
  const { scenario, year, draw } = scene
  const entrants = scenario.groups[group]?.entrants
  if (!entrants) return []
  const months = 13 - entrants.firstMonth
  const ages = entrants.ages
    .filter((row) => row.age < scenario.entryAgeLimit)
    .flatMap(({ age, people }) => new Array<number>(people).fill(age))
  const wanted = entrants.perYear[Math.min(at, entrants.perYear.length - 1)] ?? 0
  const taken: Person[] = []
  while (taken.length < wanted && ages.length > 0) {
    if (!pay(scene, group, (purse) => Math.min(months, 12 - purse.late))) break
    const person = { group, age: ages[draw(ages.length)] ?? 0, isMember: true }
    year.entered += 1
    perhapsLeave(scene, person, {
      share: months / 12,
      insured: 1,
      full: fullShare(scenario, months),
    })
    taken.push(person)
  }
  return taken
}

function pay(
  { scenario, year, price, purses }: Scene,
  group: number,
  monthsOf: (purse: Purse) => number,
): Purse | undefined {
  const tags = scenario.groups[group]?.tags ?? []
  const purse = purses.find((one) => {
    const cost = monthsOf(one) * price
    const mayPay = one.accepts.some((wanted) => wanted.every((tag) => tags.includes(tag)))
    return mayPay && cost > 0 && one.left >= cost
  })
  if (!purse) return undefined
  purse.left -= monthsOf(purse) * price
  year.costRupiah += monthsOf(purse) * price
  return purse
}

interface Part {
  /** Of the year lived as a member. */
  readonly share: number
  /** Of the deaths that fall into insured months, and of those the ones after the waiting time. */
  readonly insured: number
  readonly full: number
}

function perhapsLeave(scene: Scene, person: Person, { share, insured, full }: Part): void {
  const { scenario, year, draw } = scene
  const { chances, benefits } = scenario
  const dies = Math.floor(chanceAt(chances.death, person.age) * share)
  const goes = Math.floor(chanceAt(chances.leave, person.age) * share)
  const drawn = draw(1_000_000)
  if (drawn >= dies + goes) return
  person.isMember = false
  if (drawn >= dies) {
    year.leavers += 1
    return
  }
  year.deaths += 1
  const happens = (probability: number) => draw(1_000_000) < probability * 1_000_000
  if (!happens(insured)) return
  if (happens(benefits.accidentPerMillion / 1_000_000))
    year.benefitsRupiah += benefits.accidentDeathRupiah
  else year.benefitsRupiah += happens(full) ? benefits.deathRupiah : benefits.waitingRupiah
}

function fullShare({ benefits }: Scenario, months: number): number {
  return Math.max(0, months - benefits.waitMonths) / months
}

function chanceAt(rows: Scenario['chances']['death'], age: number): number {
  return rows.reduce((found, row) => (row.fromAge <= age ? row.perMillion : found), 0)
}

const nothingYet = (): PlainYear => ({
  members: 0,
  entered: 0,
  unfunded: 0,
  lapsed: 0,
  deaths: 0,
  leavers: 0,
  costRupiah: 0,
  benefitsRupiah: 0,
})

function openingOf({ groups }: Scenario): Person[] {
  return groups.flatMap(({ members }, group) =>
    members.flatMap(({ age, people }) =>
      Array.from({ length: people }, () => ({ group, age, isMember: true })),
    ),
  )
}

/** Who is paid first must not depend on age; but the groups keep their order, as the funds meet them. */
function shuffle(people: Person[], draw: Scene['draw']): Person[] {
  for (let at = people.length - 1; at > 0; at--) {
    const other = draw(at + 1)
    const [a, b] = [people[at], people[other]]
    if (a && b) [people[at], people[other]] = [b, a]
  }
  return people.sort((a, b) => a.group - b.group)
}
