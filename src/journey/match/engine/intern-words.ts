import { newScratch, type Scratch, SPACE, writeText } from './fold.ts'
import type { NameKnowledge } from './knowledge.ts'
import type { Lexicon } from './lexicon.ts'

const DOT = 46

/** Writes the numbers of a cell's words from `filled` on, up to `last`; returns where they end. */
export function internWords(
  scratch: Scratch,
  lexicon: Lexicon,
  knowledge: NameKnowledge,
  tokens: Int32Array,
  filled: number,
  last: number,
): number {
  let from = 0
  let write = filled
  let dotted = false
  for (let read = 0; read <= scratch.length && write < last; read++) {
    const byte = read < scratch.length ? (scratch.bytes[read] as number) : SPACE
    if (byte === DOT) dotted = true
    if (byte !== SPACE) continue
    if (dotted) write = internDotted(scratch, from, read, lexicon, knowledge, tokens, write, last)
    else if (read > from) tokens[write++] = lexicon.intern(scratch.bytes, from, read)
    from = read + 1
    dotted = false
  }
  return write
}

/** "s.pd" is one word where it is a title, several words elsewhere ("m.ali"). */
function internDotted(
  scratch: Scratch,
  from: number,
  to: number,
  lexicon: Lexicon,
  knowledge: NameKnowledge,
  tokens: Int32Array,
  filled: number,
  last: number,
): number {
  const text = Buffer.from(scratch.bytes.subarray(from, to)).toString()
  const joined = text.replaceAll('.', '')
  const parts = knowledge.titles.has(joined) ? [joined] : text.split('.')
  const word = newScratch()
  let write = filled
  for (const part of parts) {
    if (part === '' || write >= last) continue
    writeText(part, word)
    tokens[write++] = lexicon.intern(word.bytes, 0, word.length)
  }
  return write
}
