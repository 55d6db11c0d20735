import { compilePaper, type Paper } from '#platform/typst/compile-paper.ts'
import type { DossierData } from './dossier-data.ts'
import { layOutDossier } from './dossier-sheet.ts'

/** The award dossier as PDF: same data, same bytes. */
export async function renderDossier(data: DossierData): Promise<Uint8Array> {
  return (await setDossier(data)).pdf
}

/** As `renderDossier`, with the number of pages and the memory it took. */
export function setDossier(data: DossierData): Promise<Paper> {
  return compilePaper({
    template: 'journey/award/dossier/dossier.typ',
    inputs: { sheet: JSON.stringify(layOutDossier(data)) },
    isTagged: true,
  })
}
