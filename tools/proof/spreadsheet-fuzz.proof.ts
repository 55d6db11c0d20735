import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { SPREADSHEET_LIMITS } from '#platform/spreadsheet/limits.ts'
import { SpreadsheetReader } from '#platform/spreadsheet/spreadsheet-reader.ts'
import type { Proof } from './proof.ts'
import { faultIn } from './spreadsheet/hold.ts'
import { damaged, diceOf, partsOf } from './spreadsheet/mutate.ts'
import { villageWorkbook } from './spreadsheet/village-workbook.ts'

/** Damages a village's workbook in its bytes and in its parts, and asks whether the reader ever crashes, hangs or half reads. */
export const proof: Proof = {
  question: 'Does every damaged workbook give rows or one sentence, in time and within memory?',
  async run({ seed, minutes }) {
    const folder = mkdtempSync(join(tmpdir(), 'payung-fuzz-'))
    const path = join(folder, 'usulan.xlsx')
    const bytes = await villageWorkbook(40)
    const parts = await partsOf(bytes)
    const dice = diceOf(xoroshiro128plus(seed))
    const until = Date.now() + minutes * 60_000
    const tally: Record<string, number> = {}
    let cases = 0
    let failures = 0
    let slowestMs = 0
    await using reader = new SpreadsheetReader({ ...SPREADSHEET_LIMITS, seconds: 20 })
    try {
      while (Date.now() < until) {
        const file = damaged(bytes, parts, dice)
        writeFileSync(path, file)
        const begun = performance.now()
        const outcome = await reader.read(path)
        slowestMs = Math.max(slowestMs, performance.now() - begun)
        const kind = outcome.ok ? 'read' : outcome.refusal.code
        tally[kind] = (tally[kind] ?? 0) + 1
        cases += 1
        const fault = faultIn(outcome)
        if (fault === undefined) continue
        failures += 1
        const kept = join(tmpdir(), `payung-fuzz-${seed}-${cases}.xlsx`)
        writeFileSync(kept, file)
        process.stderr.write(`case ${cases}: ${fault}; the file is kept as ${kept}\n`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    const counts = Object.entries(tally).map(([kind, count]) => [kind, String(count)])
    return {
      cases,
      failures,
      figures: { ...Object.fromEntries(counts), slowest: `${Math.round(slowestMs)} ms` },
    }
  },
}
