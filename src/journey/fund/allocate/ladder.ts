import { type Bottleneck, demandOf, findBottlenecks, isSameBottleneck } from './bottleneck.ts'
import type { Choice, Kept } from './choice.ts'
import { microScore } from './cohort.ts'
import type { Goal } from './goal.ts'
import type { Handover } from './handover.ts'
import type { Problem } from './problem.ts'
import type { ScorePrices } from './score-price.ts'
import type { Solver } from './solver.ts'
import type { Till } from './till.ts'

/** What is known while the goals are climbed one after the other; every bottleneck and price found serves all later goals. */
export interface Ladder {
  readonly solver: Solver
  readonly problem: Problem
  readonly till: Till
  readonly bottlenecks: Bottleneck[]
  /** Where whole months have proved to matter. */
  readonly handovers: Handover[]
  /** Villages whose own count has proved to matter. */
  readonly villages: Set<number>
  /** Greatest number of millionths that divides every score. */
  readonly scoreUnit: number
  /** Moment (of `performance.now()`) at which the best found must do. */
  readonly deadline: number
  /** Are the prices those of a looser problem, good enough to bound this one too? */
  readonly arePricesGiven: boolean
  scorePrices: ScorePrices | null
}

/** How far one goal goes when the ones before it keep their figures. */
export interface Rung {
  readonly goal: Goal
  /** Covered per cohort. */
  readonly counts: Float64Array
  readonly figure: number
  /** No choice can do better than this. */
  readonly bound: number
  readonly isProved: boolean
  /** What one more rupiah, arriving with each purse's last money, would add if people were divisible; in the goal's unit. */
  readonly rupiahPrices: readonly number[]
}

export function secondsLeft(ladder: Ladder): number {
  return Math.max(0, ladder.deadline - performance.now()) / 1000
}

/** Adds the bottlenecks that covering so many would break; true when there were any. */
export function learnBottlenecks(
  ladder: Ladder,
  counts: ArrayLike<number>,
  gateUnits: number,
  grain: number,
): boolean {
  const demand = demandOf(ladder.problem, counts)
  const found = findBottlenecks(ladder.till, demand, gateUnits, grain).filter(
    (each) => !ladder.bottlenecks.some((known) => isSameBottleneck(known, each)),
  )
  ladder.bottlenecks.push(...found)
  return found.length > 0
}

/** A goal's figure from the value of a program that maximises it: score in millionths, money in rupiah. */
export function figureFrom(ladder: Ladder, { kind }: Goal, value: number): number {
  const units = Math.abs(value)
  if (kind === 'score') return Math.round(value * ladder.scoreUnit)
  return kind === 'thrift' ? units * ladder.problem.unitRupiah : units
}

/** A rupiah's price in every purse, from the price of a unit of money in every bottleneck. */
export function priceRupiah(ladder: Ladder, unitPrices: readonly number[]): number[] {
  const { problem, till, bottlenecks } = ladder
  const prices = new Array<number>(problem.purses.length).fill(0)
  bottlenecks.forEach(({ exits }, at) => {
    const price = Math.max(0, unitPrices[at] ?? 0) / problem.unitRupiah
    for (const exit of exits) {
      const slot = till.slots[exit]
      if (slot?.isLast) prices[slot.purse] = (prices[slot.purse] ?? 0) + price
    }
  })
  return prices
}

export function scoreDivisor({ instance }: Problem): number {
  let unit = 0
  for (const worker of instance.workers) {
    for (let rest = Math.abs(microScore(worker)); rest !== 0; ) [unit, rest] = [rest, unit % rest]
    if (unit === 1) return 1
  }
  return unit || 1
}

/** Every goal's figure and bound with the choice that has these figures. */
export interface Awake {
  readonly rungs: readonly Rung[]
  readonly choice: Choice
}

export type KeptGoals = readonly Kept[]
