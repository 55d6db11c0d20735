import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { amountIn, type YearMeasure } from '#journey/report/measure-year.ts'
import { sha256 } from '#platform/crypto.ts'

/** What a machine may compare from run to run: no seconds, no paths. */
export interface YearClosing {
  readonly figures: Readonly<Record<string, unknown>>
  readonly checks: readonly {
    readonly id: string
    readonly title: string
    readonly looked: number
    readonly ok: boolean
    readonly violations: readonly string[]
  }[]
}

const SAID: Readonly<Record<string, string>> = {
  named: 'named',
  accepted: 'accepted',
  refused: 'refused',
  waiting: 'waiting',
  duplicate: 'duplicate',
  eligible: 'eligible',
  notEligible: 'not-eligible',
  factsMissing: 'facts-missing',
  covered: 'covered',
  leftOut: 'left-out',
  branchRefused: 'branch-refused',
  substitutes: 'substitutes',
  leftRoster: 'left-roster',
  protected: 'protected',
  inGrace: 'in-grace',
  lapsed: 'lapsed',
  personMonthsConfirmed: 'confirmed-months',
  rupiahPaid: 'paid',
  rupiahConfirmed: 'confirmed',
  rupiahCredited: 'credits',
  claimsFound: 'deaths-found',
  claimsPaid: 'families-paid',
  claimsPaidRupiah: 'families-rupiah',
  claimsComputedRupiah: 'families-computed-rupiah',
  claimsRefused: 'families-refused',
  claimsOpen: 'families-open',
}

export async function closeYear(
  papers: string,
  { figures, checked, coverage }: YearMeasure,
): Promise<YearClosing> {
  const fingerprintOf = async (name: string) => sha256(await readFile(join(papers, name)))
  const ledger = [...figures.values()].filter((one) => one.id.startsWith('fund-'))
  return {
    figures: {
      ...Object.fromEntries(
        Object.entries(SAID).map(([name, id]) => [name, amountIn(figures, id)]),
      ),
      ledgerByFund: Object.fromEntries(ledger.map((one) => [one.id.slice(5), one.value])),
      decreeSha256: await fingerprintOf('sk-2026.pdf'),
      dossierSha256: await fingerprintOf('dosir-2026.pdf'),
      planSha256: await fingerprintOf('rencana-2027-2031.json'),
      coverage: coverage.over.map(({ scope, people, share, denominator }) => ({
        scope,
        people,
        share,
        denominator: denominator.people,
        denominatorId: denominator.id,
        isEstimate: denominator.isEstimate,
      })),
      insurerFigure: coverage.insurer,
      traces: Object.fromEntries(
        [...figures.values()].map((one) => [one.id, { rows: one.rows, sha256: one.fingerprint }]),
      ),
    },
    checks: checked.map((one) => ({
      id: one.id,
      title: one.title,
      looked: one.looked,
      ok: one.isFine,
      violations: one.violations.map((violation) => violation.sentence),
    })),
  }
}
