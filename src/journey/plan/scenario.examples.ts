import type { Scenario } from './scenario.ts'

type Group = Scenario['groups'][number]
type Fund = Scenario['funds'][number]

/** One hundred people of 40, sure money for two years, nobody dies or leaves. */
export function hundredPeople(change: Partial<Scenario> = {}): Scenario {
  return {
    name: 'Seratus orang',
    regency: '61.11',
    firstYear: 2026,
    years: 2,
    paths: 1,
    seed: 7,
    graceMonths: 3,
    entryAgeLimit: 65,
    premium: [{ fromYear: 2026, monthlyRupiah: 16_800 }],
    chances: { death: [{ fromAge: 0, perMillion: 0 }], leave: [{ fromAge: 0, perMillion: 0 }] },
    groups: [group()],
    funds: [fund()],
    palmPrice: [],
    coverage: { denominatorPeople: 1_000, growthPerMillion: 0, othersPeople: 0 },
    benefits: {
      deathRupiah: 42_000_000,
      waitingRupiah: 10_000_000,
      waitMonths: 3,
      accidentDeathRupiah: 70_000_000,
      accidentPerMillion: 0,
    },
    sources: [],
    ...change,
  }
}

export function group(change: Partial<Group> = {}): Group {
  return {
    id: 'semua',
    tags: [],
    members: [{ age: 40, people: 100 }],
    entrants: { perYear: [0], ages: [{ age: 30, people: 1 }], firstMonth: 1 },
    ...change,
  }
}

export function fund(change: Partial<Fund> = {}): Fund {
  return {
    id: 'pad',
    accepts: [[]],
    lastResort: true,
    money: { kind: 'listed', rupiah: [20_160_000] },
    late: { perMillion: 0, months: 0 },
    ...change,
  }
}
