import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { killYear, undisturbedYear } from './demo-kills/kill-year.ts'
import type { Proof } from './proof.ts'

const KILLS_A_YEAR = 6
const LONGEST_MS = 12_000

/** Kills the demo's year at random moments and asks whether anything acknowledged was lost or done twice. */
export const proof: Proof = {
  question: 'Does a year killed at random moments end like one that nobody disturbed?',
  async run({ seed, minutes }) {
    const dice = xoroshiro128plus(seed)
    const until = Date.now() + minutes * 60_000
    const undisturbed = await undisturbedYear()
    let [cases, failures, years] = [0, 0, 0]
    while (Date.now() < until) {
      const delays = Array.from({ length: KILLS_A_YEAR }, () => uniformInt(dice, 300, LONGEST_MS))
      const { kills, faults } = await killYear(delays, undisturbed)
      cases += kills
      years += 1
      failures += faults.length
      for (const fault of faults) process.stderr.write(`${fault}\n`)
      process.stderr.write(`year ${years}: ${kills} kills, ${faults.length} faults\n`)
    }
    return { cases, failures, figures: { years: String(years), kills: String(cases) } }
  },
}
