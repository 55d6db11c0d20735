import { compilePaper } from '#platform/typst/compile-paper.ts'
import { layOutPayer, type PayerPaperData } from './payer-sheet.ts'

/** The proof of one payer as PDF: same data, same bytes. */
export async function renderPayer(data: PayerPaperData): Promise<Uint8Array> {
  const paper = await compilePaper({
    template: 'journey/pay/payer-paper/payer.typ',
    inputs: { sheet: JSON.stringify(layOutPayer(data)) },
    isTagged: false,
  })
  return paper.pdf
}
