import { bruteForce } from '../allocation/brute-force.ts'
import { tryAllocator } from '../allocation/differential.ts'
import { solvePlainly } from '../allocation/plain-model.ts'
import { smallInstance } from '../allocation/small-instance.ts'
import type { Proof } from './proof.ts'

const PLAIN_SECONDS = 20

/** Small instances of growing size, judged by brute force or by the textbook model, and checked month by month. */
export const proof: Proof = {
  question:
    'Does the allocator find the very best on every small instance, whatever the premiums and arrivals?',
  async run({ seed, minutes }) {
    const until = Date.now() + minutes * 60_000
    const tally = { bruteForce: 0, textbook: 0, undecided: 0, unproved: 0 }
    let cases = 0
    let failures = 0
    let slowestMs = 0
    for (; Date.now() < until; cases++) {
      const number = seed * 1_000_000 + cases
      const isTiny = cases % 3 !== 0
      const instance = smallInstance(
        number,
        isTiny ? { workers: 10, months: 5, funds: 4 } : { workers: 25, months: 6, funds: 5 },
      )
      const begun = performance.now()
      const { result, figures, violations } = await tryAllocator(instance)
      slowestMs = Math.max(slowestMs, performance.now() - begun)
      const judged = isTiny
        ? { figures: bruteForce(instance), isSolved: true }
        : await solvePlainly(instance, PLAIN_SECONDS)
      tally[isTiny ? 'bruteForce' : judged.isSolved ? 'textbook' : 'undecided'] += 1
      if (result.status === 'feasible') tally.unproved += 1
      const isEqual = !judged.isSolved || figures.join() === judged.figures.join()
      if (violations.length === 0 && (isEqual || result.status === 'feasible')) continue
      failures += 1
      process.stderr.write(
        `instance ${number}: ${figures.join(' ')} against ${judged.figures.join(' ')} ${violations.join(' ')}\n`,
      )
    }
    const counts = Object.entries(tally).map(([name, count]) => [name, String(count)])
    const figures = { ...Object.fromEntries(counts), slowest: `${Math.round(slowestMs)} ms` }
    return { cases, failures, figures }
  },
}
