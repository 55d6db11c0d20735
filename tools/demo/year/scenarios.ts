import { CODE_VERSION } from '#doors/year-steps.ts'
import { readRuleBook } from '#journey/decide/read-store.ts'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { loadStudio } from '#journey/fund/studio/load.ts'
import { openingPolicy } from '#journey/fund/studio/opening.ts'
import { askStudio } from '#journey/fund/studio/question.ts'
import { saveScenario } from '#journey/fund/studio/scenario-save.ts'
import { listLastPaid } from '#journey/pay/list-last-paid.ts'
import { type Setting, YEAR } from './setting.ts'

/** A treasury that lets a contribution wait one month only: members are lost because DBH Sawit comes in May. */
const IMPATIENT = { name: 'Iuran hanya boleh menunggu satu bulan', graceMonths: 1 }

/** What the office thought of before it decreed: saved in the studio, with its late renewals and what would save them. */
export async function thinkInStudio({ story }: Setting): Promise<void> {
  await story.once('scenario', '2026-03-17', async ({ db, office }) => {
    const lastPaid = await listLastPaid(db, YEAR)
    const rows = await loadStudio(db, await readRuleBook(db), YEAR, lastPaid)
    const table = { ...rows, edition: '' }
    const { name, graceMonths } = IMPATIENT
    const policy = { ...(await openingPolicy(db, table)), graceMonths }
    const proved = await allocate(askStudio(table, policy).instance)
    const order = { name, madeBy: 'Kantor', policy, codeVersion: CODE_VERSION }
    const saved = await saveScenario(db, office, table, order, proved)
    if (!saved.ok) throw new Error(saved.refusal.code)
    return { id: saved.value.id, status: proved.status, covered: proved.covered.length }
  })
}
