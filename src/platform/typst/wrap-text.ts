import { type TypefaceWidths, typefaceWidths } from './true-type.ts'

export interface Measure {
  readonly typeface: string
  readonly sizePt: number
  readonly widthPt: number
  /** The last line ends with an ellipsis when the text is longer. */
  readonly mostLines: number
}

// Room for kerning and tabular figures, which the plain advance widths do not know.
const SLACK = 0.97

/**
 * Breaks a text into lines that fit, between words where possible, inside a word where not.
 * Line breaks and other control characters of the text become spaces, so that nobody's name moves a table.
 */
export function wrapText(text: string, measure: Measure): string[] {
  const face = typefaceWidths(measure.typeface)
  const room = (measure.widthPt * SLACK * 1_000) / measure.sizePt
  const lines: string[] = []
  let line = ''
  for (const word of plainWords(text).flatMap((word) => breakWord(word, face, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, face) <= room) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  if (lines.length <= measure.mostLines) return lines
  const kept = lines.slice(0, measure.mostLines)
  const last = kept.pop() ?? ''
  return [...kept, `${[...last].slice(0, -1).join('')}…`]
}

function plainWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function breakWord(word: string, face: TypefaceWidths, room: number): string[] {
  if (widthOf(word, face) <= room) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter, face) > room) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

function widthOf(text: string, face: TypefaceWidths): number {
  let width = 0
  for (const letter of text) width += face.widthOf(letter.codePointAt(0) ?? 0)
  return width
}
