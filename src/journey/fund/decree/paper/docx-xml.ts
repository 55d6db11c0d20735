/** One cell: its text (lines apart by `\n`), and whether it is a number or stands out. */
export interface Cell {
  readonly text: string
  readonly isNumber?: boolean
  readonly isBold?: boolean
  readonly span?: number
}

interface Look {
  /** Half points, as the format counts. */
  readonly size: number
  readonly isBold?: boolean
  readonly isNumber?: boolean
  readonly startsPage?: boolean
}

const SMALL = 15
const TWIPS_A_POINT = 20
const HAIR = 'w:val="single" w:sz="2" w:space="0" w:color="D3CCC2"'
const NONE = 'w:val="nil"'

/** One paragraph of WordprocessingML. */
export function wordParagraph(text: string, look: Look): string {
  const layout = `${look.startsPage ? '<w:pageBreakBefore/>' : ''}${look.isNumber ? '<w:jc w:val="right"/>' : ''}`
  const letters = `${look.isBold ? '<w:b/>' : ''}<w:sz w:val="${look.size}"/>`
  return `<w:p><w:pPr>${layout}</w:pPr><w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
}

/** A table as the annex has it: hair lines between rows, a head on every page; widths in points. */
export function tableXml(
  widthsPt: readonly number[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): string {
  const widths = widthsPt.map((width) => Math.round(width * TWIPS_A_POINT))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const borders = `<w:top ${HAIR}/><w:left ${NONE}/><w:bottom ${HAIR}/><w:right ${NONE}/><w:insideH ${HAIR}/><w:insideV ${NONE}/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const bold = head.map((cell) => ({ ...cell, isBold: true }))
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowXml(bold, widths, '<w:cantSplit/><w:tblHeader/>')}${rows.map((row) => rowXml(row, widths, '<w:cantSplit/>')).join('')}</w:tbl>`
}

function rowXml(cells: readonly Cell[], widths: readonly number[], manner: string): string {
  let at = 0
  const parts = cells.map((cell) => {
    const span = cell.span ?? 1
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    at += span
    const looks = {
      size: SMALL,
      isBold: cell.isBold ?? false,
      isNumber: cell.isNumber ?? false,
    }
    const lines = cell.text.split('\n').map((line) => wordParagraph(line, looks))
    const spread = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spread}</w:tcPr>${lines.join('')}</w:tc>`
  })
  return `<w:tr><w:trPr>${manner}</w:trPr>${parts.join('')}</w:tr>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Names stay letters: nothing of them is markup, and what XML forbids is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
}
