import type { RuleStatus, Source } from './rule.ts'

/** What the order of priority may look at. Null: not known, which never earns points. */
export interface PriorityFacts {
  readonly renewal: boolean
  /** Welfare decile of the national register, 1 = poorest tenth. */
  readonly decile: number | null
  readonly monthlyIncomeRupiah: number | null
  /** 1 low, 2 middle, 3 high. */
  readonly occupationRisk: number | null
  readonly soleEarner: boolean | null
  readonly dependants: number | null
  readonly age: number | null
  readonly nikMatched: boolean | null
}

export type FactTest =
  | { readonly fact: keyof PriorityFacts; readonly atMost: number }
  | { readonly fact: keyof PriorityFacts; readonly atLeast: number }
  | { readonly fact: keyof PriorityFacts; readonly is: boolean }

/** True when all tests of at least one list hold; `[[]]` is always true. */
export type AnyOf = readonly (readonly FactTest[])[]

/** How a regency ranks its workers: a local parameter, shown as such and changed as data. */
export interface PriorityPolicy {
  readonly id: string
  readonly title: string
  readonly status: RuleStatus
  readonly source: Source
  /** The first tier that holds counts; the last must always hold. Tier numbers start at 1. */
  readonly tiers: readonly { readonly label: string; readonly anyOf: AnyOf }[]
  /** Points in millionths; in each part the first step that holds counts. */
  readonly parts: readonly PolicyPart[]
}

export interface PolicyPart {
  readonly name: string
  readonly label: string
  readonly unknown: string
  readonly steps: readonly {
    readonly points: number
    readonly because: string
    readonly anyOf: AnyOf
  }[]
}

export interface ScorePart {
  readonly name: string
  readonly label: string
  /** Millionths. */
  readonly points: number
  readonly because: string
}

export interface Priority {
  readonly tier: number
  readonly tierLabel: string
  /** Between 0 and 1, at most six decimals; the parts add up to it. */
  readonly score: number
  readonly scoreMillionths: number
  readonly parts: readonly ScorePart[]
}

/** @throws RangeError when no tier of the policy holds. */
export function scoreWorker(facts: PriorityFacts, policy: PriorityPolicy): Priority {
  const place = policy.tiers.findIndex((tier) => holds(tier.anyOf, facts))
  const tier = policy.tiers[place]
  if (tier === undefined) throw new RangeError(`policy ${policy.id} leaves a worker without a tier`)
  const parts = policy.parts.map((part) => scorePart(part, facts))
  const scoreMillionths = parts.reduce((sum, part) => sum + part.points, 0)
  return {
    tier: place + 1,
    tierLabel: tier.label,
    score: scoreMillionths / 1_000_000,
    scoreMillionths,
    parts,
  }
}

function scorePart(part: PolicyPart, facts: PriorityFacts): ScorePart {
  const step = part.steps.find((one) => holds(one.anyOf, facts))
  const { name, label } = part
  return { name, label, points: step?.points ?? 0, because: step?.because ?? part.unknown }
}

function holds(anyOf: AnyOf, facts: PriorityFacts): boolean {
  return anyOf.some((tests) => tests.every((test) => passes(test, facts)))
}

function passes(test: FactTest, facts: PriorityFacts): boolean {
  const value = facts[test.fact]
  if (value === null) return false
  if ('is' in test) return value === test.is
  return 'atMost' in test ? Number(value) <= test.atMost : Number(value) >= test.atLeast
}

/** What keeps a policy from being used, in words; `undefined` when nothing does. */
export function faultOfPolicy(policy: PriorityPolicy): string | undefined {
  const last = policy.tiers.at(-1)
  if (last === undefined) return 'no tiers'
  if (!last.anyOf.some((tests) => tests.length === 0))
    return 'the last tier does not take everybody'
  const points = policy.parts.flatMap((part) => part.steps.map((step) => step.points))
  if (points.some((one) => !Number.isSafeInteger(one) || one < 0))
    return 'points are not whole millionths'
  const most = policy.parts.map((part) => Math.max(0, ...part.steps.map((step) => step.points)))
  const sum = most.reduce((total, one) => total + one, 0)
  return sum <= 1_000_000 ? undefined : `the parts add up to ${sum} millionths, more than one`
}
