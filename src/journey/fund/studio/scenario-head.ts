import type { findScenarioHead } from './scenario-store.ts'

type Head = NonNullable<Awaited<ReturnType<typeof findScenarioHead>>>

/** A saved scenario without its people. */
export function scenarioHead(row: Head) {
  return {
    id: row.id,
    name: row.name,
    madeAt: row.made_at,
    madeBy: row.made_by,
    certainty: row.status === 'optimal' ? ('proved' as const) : ('best-found' as const),
    covered: row.outcome.covered,
    policy: { ...row.policy, objective: [...row.policy.objective] },
    codeVersion: row.code_version,
    resultSha256: row.result_sha256,
    decreeId: row.decree_id,
  }
}
