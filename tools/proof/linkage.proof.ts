import { judgeBaseline, judgeEngine } from '../linkage/compare-engines.ts'
import type { Judgement } from '../linkage/judge.ts'
import { labelledSets } from '../linkage/sets.ts'
import type { Proof } from './proof.ts'

/** The engine was tuned on seeds below this one; the proof draws from there on. */
const HELD_OUT = 1000

/** The least F1 for kinds of tables that have an aim; elsewhere being above the baseline is enough. */
const aims: Readonly<Record<string, number>> = {
  'febrl-cross': 0.999,
  'febrl-within': 0.999,
  'members-mild': 0.985,
  'members-heavy': 0.985,
  'within-mild': 0.97,
  'within-heavy': 0.97,
}
const MOST_CALIBRATION_ERROR = 0.05
/** Below so many given pairs a calibration error says nothing. */
const FEW = 100

/** Every kind of labelled table on a seed never used for tuning, with both engines, judged by the truth. */
export const proof: Proof = {
  question:
    'On held-out tables of every kind, does the engine reach its aims and beat the baseline?',
  async run({ seed, minutes }) {
    const until = Date.now() + minutes * 60_000
    const figures: Record<string, string> = {}
    let cases = 0
    let failures = 0
    for (const [name, make] of Object.entries(labelledSets)) {
      if (Date.now() > until) break
      const set = make(HELD_OUT + seed)
      const ours = await judgeEngine(set)
      const theirs = await judgeBaseline(set)
      cases += 1
      const faults = faultsOf(name, ours, theirs)
      if (faults.length > 0) failures += 1
      figures[name.padEnd(18)] =
        `${told(ours)} · baseline ${told(theirs)}${faults.map((fault) => ` · ${fault}`).join('')}`
      process.stderr.write(`${name.padEnd(18)} ${figures[name.padEnd(18)]}\n`)
    }
    return { cases, failures, figures }
  },
}

function faultsOf(name: string, ours: Judgement, theirs: Judgement): string[] {
  const aim = aims[name] ?? 0
  return [
    ...(ours.f1 < aim ? [`below ${aim}`] : []),
    ...(ours.f1 < theirs.f1 ? ['below the baseline'] : []),
    ...(ours.given >= FEW && ours.calibrationError > MOST_CALIBRATION_ERROR ? ['calibration'] : []),
  ]
}

function told({ calibrationError, f1, given, precision, recall, truth }: Judgement): string {
  if (truth === 0) return `${given} invented`
  const [f, p, r] = [f1, precision, recall].map((value) => value.toFixed(4))
  return `F1 ${f} (P ${p}, R ${r}), ECE ${calibrationError.toFixed(4)}`
}
