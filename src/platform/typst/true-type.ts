import { readFileSync } from 'node:fs'

/** Advance widths of one typeface, in thousandths of its size. */
export interface TypefaceWidths {
  widthOf(codePoint: number): number
}

const FONTS = new URL('../fonts/', import.meta.url)
const UNKNOWN_WIDTH = 1_000
const read = new Map<string, TypefaceWidths>()

/** @param file a TrueType file of `platform/fonts`, e.g. `plus-jakarta-sans-400.ttf`. */
export function typefaceWidths(file: string): TypefaceWidths {
  const known = read.get(file)
  if (known) return known
  const widths = readWidths(readFileSync(new URL(file, FONTS)))
  read.set(file, widths)
  return widths
}

function readWidths(font: Buffer): TypefaceWidths {
  const tables = listTables(font)
  const unitsPerEm = tableAt(tables, 'head').readUInt16BE(18)
  const metricCount = tableAt(tables, 'hhea').readUInt16BE(34)
  const metrics = tableAt(tables, 'hmtx')
  const glyphs = readCharacterMap(tableAt(tables, 'cmap'))
  return {
    widthOf(codePoint) {
      const glyph = glyphs.get(codePoint)
      if (glyph === undefined) return UNKNOWN_WIDTH
      const units = metrics.readUInt16BE(Math.min(glyph, metricCount - 1) * 4)
      return (units * 1_000) / unitsPerEm
    },
  }
}

function listTables(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4)
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    const offset = font.readUInt32BE(entry + 8)
    const length = font.readUInt32BE(entry + 12)
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + length))
  }
  return tables
}

function tableAt(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag)
  if (!table) throw new RangeError(`the typeface has no table ${tag}`)
  return table
}

/** OpenType `cmap` format 4, which every file of ours has. */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const count = cmap.readUInt16BE(2)
  for (let index = 0; index < count; index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    if (table.readUInt16BE(0) === 4) return readSegments(table)
  }
  throw new RangeError('the typeface has no character map of format 4')
}

function readSegments(table: Buffer): Map<number, number> {
  const doubled = table.readUInt16BE(6)
  const glyphs = new Map<number, number>()
  for (let at = 0; at < doubled; at += 2) {
    const end = table.readUInt16BE(14 + at)
    const start = table.readUInt16BE(16 + doubled + at)
    const delta = table.readUInt16BE(16 + 2 * doubled + at)
    const rangeAt = 16 + 3 * doubled + at
    const range = table.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const plain = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (plain !== 0) glyphs.set(code, (plain + delta) & 0xffff)
    }
  }
  return glyphs
}
