import { compilePaper } from '#platform/typst/compile-paper.ts'
import type { HeirLetterData } from './heir-letter-data.ts'
import { layOutHeirLetter } from './heir-letter-sheet.ts'

/** The letter to a family as PDF, one page: same data, same bytes. */
export async function renderHeirLetter(data: HeirLetterData): Promise<Uint8Array> {
  const { pdf } = await compilePaper({
    template: 'journey/claim/letter/heir-letter.typ',
    inputs: { sheet: JSON.stringify(layOutHeirLetter(data)) },
    isTagged: true,
  })
  return pdf
}
