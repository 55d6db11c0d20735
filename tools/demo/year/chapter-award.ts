import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDossier } from '#journey/award/build-dossier.ts'
import { renderDossier } from '#journey/award/dossier/render-dossier.ts'
import { collectEvidence, enterEvidence } from '#journey/award/evidence.ts'
import { storeDossier } from '#journey/award/store-dossier.ts'
import type { YearMeasure } from '#journey/report/measure-year.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { YEAR_END } from './chapter-report.ts'
import { demoEvidence } from './demo-evidence.ts'
import { demoRules, type Setting, YEAR } from './setting.ts'
import type { Chapter } from './story.ts'

/** The dossier: what was reached, what was not, what proves it, and how to count every figure again. */
export async function tellAward(
  { story, papers, places }: Setting,
  measure: YearMeasure,
): Promise<Chapter> {
  await story.once('evidence', YEAR_END, async ({ db }) => {
    const pieces = [...(await collectEvidence(db, YEAR)), ...demoEvidence]
    await enterEvidence(db, YEAR, pieces)
    return { pieces: pieces.length }
  })
  const data = await story.read((db) =>
    buildDossier(db, demoRules, measure, {
      isSample: true,
      regencyName: places.regency.replace('Kabupaten ', ''),
      provinceName: places.province,
      checkUrl: `payung:dosir/${YEAR}`,
    }),
  )
  const pdf = await renderDossier(data)
  const path = join(papers, 'dosir-2026.pdf')
  await writeFile(path, pdf)
  const stored = await story.once('dossier', YEAR_END, async ({ db, office }) => ({
    ...(await storeDossier(db, office, data, pdf)),
  }))
  const count = (status: string) =>
    formatCount(data.evidence.filter((one) => one.status === status).length)
  return {
    step: 'award',
    title: 'Dosir penghargaan',
    countIn: data.evidence.length,
    countOut: data.evidence.filter((one) => one.status === 'present').length,
    rupiah: 0,
    note: `${count('missing')} bukti belum ada, ${count('to-be-confirmed')} perlu dikonfirmasi; ${formatCount(data.traces.length)} angka dengan jejaknya, sidik ${stored.pdfSha256.slice(0, 12)}`,
    paper: path,
  }
}
