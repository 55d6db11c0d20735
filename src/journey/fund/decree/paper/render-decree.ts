import { compilePaper, type Paper } from '#platform/typst/compile-paper.ts'
import type { DecreeData } from './decree-data.ts'
import { layOutDecree } from './decree-sheet.ts'

/** The decree with its annex as PDF: same data, same bytes. */
export async function renderDecree(data: DecreeData): Promise<Uint8Array> {
  return (await setDecree(data)).pdf
}

/** As `renderDecree`, with the number of pages and the memory it took. */
export function setDecree(data: DecreeData): Promise<Paper> {
  return compilePaper({
    template: 'journey/fund/decree/paper/decree.typ',
    inputs: { sheet: JSON.stringify(layOutDecree(data)) },
    isTagged: false,
  })
}
