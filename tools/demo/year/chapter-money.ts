import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allocateStep } from '#doors/year-steps.ts'
import { enterFunds } from '#journey/fund/budget/enter-funds.ts'
import { issueDecree } from '#journey/fund/decree/issue-decree.ts'
import { buildDecreeData } from '#journey/fund/decree/paper/build-decree-data.ts'
import { renderDecree } from '#journey/fund/decree/paper/render-decree.ts'
import { enterShares } from '#journey/fund/payer/enter-shares.ts'
import { listDecreeLines, listFunds, listLeftOut, sumGrants } from '#journey/fund/store.ts'
import { promiseRun } from '#journey/pay/promise-months.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { month } from '#vocabulary/month.ts'
import { fundsOf2026, sharesOf2026 } from './money.ts'
import { thinkInStudio } from './scenarios.ts'
import { demoPremium, FIRST_DECREE, REGENCY, type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

export async function tellFunds({ story, places }: Setting): Promise<Chapter> {
  const funds = fundsOf2026(places.village)
  await story.once('funds', '2026-03-16', async ({ db, office }) => {
    const entered = await enterFunds(db, office, YEAR, funds)
    if (!entered.ok) throw new Error(entered.refusal.code)
    const shared = await enterShares(db, office, YEAR, sharesOf2026())
    if (!shared.ok) throw new Error(shared.refusal.code)
    return { funds: funds.length }
  })
  return {
    step: 'fund',
    title: 'Sumber dana 2026: pagu, tahap, dan ikatannya',
    countIn: funds.length,
    countOut: funds.length,
    rupiah: funds.reduce((sum, fund) => sum + fund.ceilingRupiah, 0),
    note: `${funds.filter((fund) => fund.status === 'assumed').length} andaian, ${funds.filter((fund) => fund.status === 'derived').length} turunan; ditandai di layar dan kertas`,
    paper: '',
  }
}

export async function tellAllocation(setting: Setting): Promise<Chapter> {
  const { story } = setting
  const outcome = await story.once('allocation', '2026-03-16', async ({ db, office }) => {
    const run = await allocateStep(db, office, YEAR, {
      period: { from: month('2026-01'), to: month('2026-12') },
      graceMonths: 3,
      villageMinimum: 20,
      objective: ['renewals', 'villageMinimum', 'tiers', 'score', 'thrift'],
      newMembersFrom: month('2026-04'),
    })
    const money = await sumGrants(db, REGENCY, run.runId)
    return {
      runId: run.runId,
      status: run.result.status,
      objective: run.result.objective,
      covered: run.coveredPeople,
      left: run.leftPeople,
      reasons: countBy(run.result.left.map((one) => one.reason)),
      rupiah: money.reduce((sum, fund) => sum + fund.jkk + fund.jkm, 0),
    }
  })
  await thinkInStudio(setting)
  const left = Object.entries(outcome.reasons).map(
    ([reason, people]) => `${formatCount(people)} ${LEFT[reason]}`,
  )
  return {
    step: 'fund',
    title: `Pembagian dana (${outcome.status === 'optimal' ? 'terbukti terbaik' : 'terbaik yang ditemukan'})`,
    countIn: outcome.covered + outcome.left,
    countOut: outcome.covered,
    rupiah: outcome.rupiah,
    note: `tidak terjangkau: ${left.join(', ') || 'tidak ada'}`,
    paper: '',
  }
}

const LEFT: Readonly<Record<string, string>> = {
  money: 'karena dana habis',
  window: 'karena bulannya tidak didanai',
  'no-fund-accepts': 'tanpa dana yang boleh membayar',
}

export async function tellDecree({ story, papers, places }: Setting): Promise<Chapter> {
  const decidedOn = isoDate('2026-03-18')
  const run = story.outcomeOf<{ runId: string }>('allocation')
  const outcome = await story.once('decree', decidedOn, async ({ db, office }) => {
    const order = { year: YEAR, runId: run.runId, number: FIRST_DECREE, decidedOn }
    const decree = await issueDecree(db, office, order)
    if (!decree.ok) throw new Error(decree.refusal.code)
    const promised = await promiseRun(db, office, run.runId)
    const { id, number, fingerprint, people, personMonths, totalRupiah } = decree.value
    return { id, number, fingerprint, people, personMonths, totalRupiah, promised }
  })
  const path = join(papers, 'sk-2026.pdf')
  const pdf = await story.read(async (db) => {
    const lines = (await listDecreeLines(db, REGENCY, outcome.id)).map((row) => ({
      no: row.no,
      workerId: row.worker_id,
      villageCode: row.village_code,
      name: row.name,
      nikMasked: row.nik_masked,
      occupation: row.occupation,
      spells: row.spells,
      months: row.months,
      jkkRupiah: row.jkk_rupiah,
      jkmRupiah: row.jkm_rupiah,
    }))
    const funds = await listFunds(db, REGENCY, YEAR)
    const left = countBy((await listLeftOut(db, REGENCY, run.runId)).map((row) => row.reason))
    return renderDecree(
      buildDecreeData(
        { ...outcome, lines: [...lines] },
        {
          year: YEAR,
          decidedOn,
          regencyName: places.regency.replace('Kabupaten ', ''),
          provinceName: places.province,
          seat: 'Sukadana',
          signerOffice: `Bupati ${places.regency.replace('Kabupaten ', '')}`,
          isSample: true,
          funds: funds.map((fund) => ({
            id: fund.id,
            name: fund.name,
            accountJkk: '',
            accountJkm: '',
            status: 'to-be-confirmed',
          })),
          legalBasis: [
            {
              text: 'Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian, sebagaimana telah diubah;',
              status: 'press',
            },
            {
              text: 'Peraturan Menteri Keuangan Nomor 91 Tahun 2023 tentang Pengelolaan Dana Bagi Hasil Perkebunan Sawit (penggantinya sedang disiapkan);',
              status: 'to-be-confirmed',
            },
          ],
          leftOut: Object.entries(left).map(([reason, people]) => ({
            reason: (LEFT[reason] ?? reason).replace(/^karena /, ''),
            people,
          })),
          premium: demoPremium(),
          placeName: places.village,
          checkUrl: `http://127.0.0.1:4011/cek/sk/${outcome.fingerprint}`,
        },
      ),
    )
  })
  await writeFile(path, pdf)
  return {
    step: 'fund',
    title: `Keputusan ${outcome.number}`,
    countIn: outcome.people,
    countOut: outcome.promised,
    rupiah: outcome.totalRupiah,
    note: `${formatCount(outcome.personMonths)} bulan-orang dijanjikan, sidik ${outcome.fingerprint.slice(0, 12)}`,
    paper: path,
  }
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
