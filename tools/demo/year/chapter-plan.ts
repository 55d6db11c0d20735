import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countByMonth } from '#journey/pay/read-store.ts'
import { buildScenario } from '#journey/plan/build-scenario.ts'
import { planFan } from '#journey/plan/plan-fan.ts'
import { runPlan } from '#journey/plan/run-plan.ts'
import type { SimulationFile } from '#journey/plan/run-scenario.ts'
import { drawFan } from '#journey/report/charts/index.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { YEAR_END } from './chapter-report.ts'
import { demoRules, REGENCY, type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

const OPTIONS = { years: 5, paths: 200, seed: 20_270_101, firstMonth: 4 }

/** The next five years from where the books stand; what is a guess is called one. */
export async function tellPlan({ story, papers }: Setting): Promise<Chapter> {
  const outcome = await story.once('plan', YEAR_END, async ({ db, office }) => {
    const scenario = await buildScenario(db, demoRules, YEAR, YEAR_END, OPTIONS)
    if (!scenario) throw new Error('no allocation to plan from')
    const plan = await runPlan(db, office, scenario)
    if (!plan.ok) throw new Error(plan.refusal)
    return { id: plan.value.id }
  })
  const { result, recorded } = await story.read(async (db) => {
    const row = await db
      .selectFrom('simulation')
      .select('result')
      .where('regency_code', '=', REGENCY)
      .where('id', '=', outcome.id)
      .executeTakeFirstOrThrow()
    const months = await countByMonth(db, REGENCY, `${YEAR - 1}-12`)
    const decembers = months.filter((one) => one.month.endsWith('-12') && one.confirmed > 0)
    return {
      result: row.result as SimulationFile,
      recorded: decembers.map((one) => ({
        year: Number(one.month.slice(0, 4)),
        value: one.confirmed,
      })),
    }
  })
  const path = join(papers, 'rencana-2027-2031.json')
  await writeFile(path, `${JSON.stringify(result, null, 2)}\n`)
  const fan = planFan(result, recorded)
  await writeFile(join(papers, 'rencana-2027-2031.svg'), drawFan(fan))
  const [first, last] = [result.years[0], result.years.at(-1)]
  const unfunded = first?.series['unfunded']?.p50 ?? 0
  const kept = last?.series['promiseKeptSoFar']?.mean ?? 0
  const assumed = result.sources.filter((one) => one.status === 'assumption').length
  return {
    step: 'plan',
    title: 'Lima tahun berikutnya dihitung dengan ketidakpastiannya',
    countIn: recorded.at(-1)?.value ?? 0,
    countOut: last?.series['members']?.p50 ?? 0,
    rupiah: last?.series['costRupiah']?.p50 ?? 0,
    note: `${fan.finding}; dengan dana seperti sekarang ${formatCount(unfunded)} peserta tanpa dana pada ${first?.year}; semua terus terlindungi dalam ${Math.round(kept * 100)} dari 100 jalan; ${formatCount(assumed)} masukan anggapan`,
    paper: path,
  }
}
