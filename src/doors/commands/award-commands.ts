import type { Command } from 'commander'
import { buildDossier } from '#journey/award/build-dossier.ts'
import { renderDossier } from '#journey/award/dossier/render-dossier.ts'
import { collectEvidence, enterEvidence } from '#journey/award/evidence.ts'
import { storeDossier } from '#journey/award/store-dossier.ts'
import { measureYear } from '#journey/report/measure-year.ts'
import { getRegency } from '#office/places/store.ts'
import { scopeOf } from '#platform/database.ts'
import { guarded, type HouseOptions, houseCommand, inOffice, printJson } from '../house-command.ts'
import { openRuleBook } from '../year-steps.ts'
import { dayIn, save, yearIn } from './exchange-files.ts'

interface AwardOptions extends HouseOptions {
  readonly year: string
  readonly on: string
  readonly out: string
}

/** `payung award`: evidence gathered from the books, and the dossier with a trace for every figure. */
export function awardCommand(): Command {
  return houseCommand('award', 'Mengumpulkan bukti dan menulis dosir penghargaan Paritrana')
    .requiredOption('--year <year>', 'tahun program')
    .requiredOption('--on <date>', 'keadaan buku pada tanggal ini, YYYY-MM-DD')
    .requiredOption('--out <file>', 'file PDF yang ditulis')
    .action(
      guarded(async (options: AwardOptions) => {
        const [year, on] = [yearIn(options.year), dayIn(options.on)]
        const { pdf, stored, data } = await inOffice(options, async (db, office) => {
          const book = await openRuleBook(db)
          await enterEvidence(db, year, await collectEvidence(db, year))
          const regency = await getRegency(db, scopeOf(db).regencyCode)
          const dossier = await buildDossier(db, book, await measureYear(db, book, year, on), {
            isSample: options.demo ?? false,
            regencyName: regency.name.replace('Kabupaten ', ''),
            provinceName: regency.province_name,
            checkUrl: `payung:dosir/${year}`,
          })
          const paper = await renderDossier(dossier)
          return {
            pdf: paper,
            data: dossier,
            stored: await storeDossier(db, office, dossier, paper),
          }
        })
        await save(options.out, pdf)
        printJson({
          paper: options.out,
          pdfSha256: stored.pdfSha256,
          evidence: data.evidence.length,
          present: data.evidence.filter(({ status }) => status === 'present').length,
          missing: data.evidence.filter(({ status }) => status === 'missing').length,
          figures: data.traces.length,
        })
      }),
    )
}
