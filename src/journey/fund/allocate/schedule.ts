import { monthFromNumber, monthNumber } from '#vocabulary/month.ts'
import type { Choice } from './choice.ts'
import type { Problem } from './problem.ts'
import type { CoveredWorker, Spell } from './result.ts'

/** Deals the worker-months every purse pays to the covered workers, month by month. */
export function scheduleSpells(problem: Problem, choice: Choice): CoveredWorker[] {
  const start = monthNumber(problem.instance.period.from)
  const months = dealMonths(problem, choice)
  const covered: CoveredWorker[] = []
  for (const [worker, payers] of months) {
    const id = problem.instance.workers[worker]?.id ?? ''
    covered.push({ worker: id, spells: joinMonths(problem, payers, start) })
  }
  return covered.sort((a, b) => (a.worker < b.worker ? -1 : 1))
}

/** For every covered worker the paying purse of every month, -1 before the start. */
function dealMonths(problem: Problem, choice: Choice): Map<number, Int16Array> {
  const months = new Map<number, Int16Array>()
  const lines = new Map<string, { worker: number; start: number }[]>()
  problem.cohorts.forEach((cohort, index) => {
    const key = `${cohort.monthlyRupiah} ${cohort.route}`
    const line = lines.get(key) ?? []
    for (const worker of cohort.workers.subarray(0, choice.counts[index])) {
      line.push({ worker, start: cohort.start })
      months.set(worker, new Int16Array(problem.months).fill(-1))
    }
    lines.set(key, line)
  })
  for (const line of lines.values()) line.sort((a, b) => a.start - b.start || a.worker - b.worker)

  const turns = new Map<string, { purse: number; left: number }[]>()
  for (const { monthlyRupiah, route, block, purse, workerMonths } of choice.payments) {
    const key = `${monthlyRupiah} ${route} ${block}`
    const turn = turns.get(key) ?? []
    turn.push({ purse, left: workerMonths })
    turns.set(key, turn)
  }
  for (const turn of turns.values()) turn.sort((a, b) => a.purse - b.purse)

  for (const [key, line] of lines) {
    problem.blocks.forEach((block, number) => {
      const turn = turns.get(`${key} ${number}`) ?? []
      let at = 0
      for (const { worker, start } of line) {
        if (start > block.first) break
        const payers = months.get(worker)
        for (let month = block.first; payers && month < block.first + block.months; month++) {
          while (turn[at]?.left === 0) at++
          const next = turn[at]
          if (!next) throw new Error(`worker-months of ${key} in block ${number} are not all paid`)
          next.left--
          payers[month] = next.purse
        }
      }
    })
  }
  return months
}

function joinMonths(problem: Problem, payers: Int16Array, start: number): Spell[] {
  const spells: Spell[] = []
  let first = payers.findIndex((purse) => purse >= 0)
  for (let month = first; month >= 0 && month < payers.length; month++) {
    if (payers[month + 1] === payers[month]) continue
    const fund = problem.purses[payers[month] ?? -1]?.fund.id ?? ''
    spells.push({ fund, from: monthFromNumber(start + first), to: monthFromNumber(start + month) })
    first = month + 1
  }
  return spells
}
