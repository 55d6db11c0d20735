import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cell } from './docx-xml.ts'

const SMALL = 15
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const HAIR = { style: BorderStyle.SINGLE, size: 2, color: 'D3CCC2' } as const

/** A small table of the body: hair lines between the rows, no boxes; widths in points. */
export function plainTable(
  widthsPt: readonly number[],
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Table {
  const twips = widthsPt.map((width) => Math.round(width * 20))
  return new Table({
    columnWidths: twips,
    width: { size: twips.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    borders: {
      top: HAIR,
      bottom: HAIR,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIR,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((cell) => cellOf({ ...cell, isBold: true })),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
    ],
  })
}

function cellOf({ text, isNumber = false, isBold = false, span }: Cell): TableCell {
  return new TableCell({
    ...(span !== undefined && { columnSpan: span }),
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: line, size: SMALL, bold: isBold })],
        }),
    ),
  })
}
