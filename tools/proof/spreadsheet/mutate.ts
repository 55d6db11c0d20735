import { uniformInt } from 'pure-rand/distribution/uniformInt'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { listEntries, openZip, unpackEntry } from '#platform/spreadsheet/open-zip.ts'
import { rawZip } from '#platform/spreadsheet/raw-zip.examples.ts'
import type { ZipPart } from '#platform/spreadsheet/spreadsheet.examples.ts'

/** A whole number from 0 up to, not including, the limit. */
type Dice = (limit: number) => number

export function diceOf(generator: RandomGenerator): Dice {
  return (limit) => (limit <= 1 ? 0 : uniformInt(generator, 0, limit - 1))
}

/** The parts of a good workbook, to be damaged and packed again. */
export async function partsOf(bytes: Buffer): Promise<ZipPart[]> {
  const zip = await openZip(bytes)
  const parts: ZipPart[] = []
  for (const entry of await listEntries(zip, 1000)) {
    const pieces: Buffer[] = []
    await unpackEntry(zip, entry, (piece) => pieces.push(piece))
    parts.push({ name: entry.fileName, content: Buffer.concat(pieces) })
  }
  return parts
}

/** One damaged workbook: its bytes as a file, or the text inside one of its parts. */
export function damaged(bytes: Buffer, parts: readonly ZipPart[], dice: Dice): Buffer {
  if (dice(3) === 0) return damagedBytes(bytes, dice)
  const chosen = dice(parts.length)
  return rawZip(
    parts.map((part, at) =>
      at === chosen ? { ...part, content: damagedText(part.content, dice) } : part,
    ),
  )
}

function damagedBytes(bytes: Buffer, dice: Dice): Buffer {
  let result = Buffer.from(bytes)
  for (let count = dice(8) + 1; count > 0; count--) {
    const at = dice(result.length)
    const length = dice(64) + 1
    const way = dice(5)
    if (way === 0) result[at] = dice(256)
    if (way === 1) result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)])
    if (way === 2) {
      const piece = result.subarray(at, at + length)
      result = Buffer.concat([result.subarray(0, at), piece, result.subarray(at)])
    }
    if (way === 3) result = result.subarray(0, at + 1)
    if (way === 4) result.fill(dice(256), at, Math.min(result.length, at + length))
  }
  return result
}

const SPLINTERS = [
  '<',
  '>',
  '"',
  '&#x110000;',
  '&bogus;',
  '<![CDATA[',
  '<!--',
  '-->',
  '</row>',
  '<row r="1048577">',
  '<c r="XFE1" t="s"><v>99999</v></c>',
  '<c r="A-1"><v>1e999</v></c>',
  '<c t="n"><v>6.11101E+15</v></c>',
  '<c r="ZZZZZZ9999999"><v>1</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="999999999"/>',
  ' s="4294967295"',
  ' r="0"',
  '\u0000',
  '\ud800',
  'NaN',
  '-1',
  '99999999999999999999',
]

function damagedText(content: Buffer, dice: Dice): Buffer {
  let text = content.toString('utf8')
  for (let count = dice(6) + 1; count > 0; count--) {
    const at = dice(text.length)
    const length = dice(200) + 1
    const way = dice(5)
    if (way === 0) text = text.slice(0, at) + text.slice(at + length)
    if (way === 1)
      text = text.slice(0, at) + (SPLINTERS[dice(SPLINTERS.length)] ?? '') + text.slice(at)
    if (way === 2)
      text = text.slice(0, at) + text.slice(at, at + length).repeat(dice(50) + 2) + text.slice(at)
    if (way === 3)
      text = text.slice(0, at) + (SPLINTERS[dice(SPLINTERS.length)] ?? '') + text.slice(at + length)
    if (way === 4)
      text = text.replaceAll(/"\d+"/g, (number) => (dice(20) === 0 ? '"987654321"' : number))
  }
  return Buffer.from(text)
}
