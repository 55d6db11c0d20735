import { INITIAL, NUMERIC, OPTIONAL, share } from './encoded.ts'
import type { NameKnowledge } from './knowledge.ts'
import { hashBytes, Lexicon } from './lexicon.ts'
import { skeletonOf, soundOf } from './sound.ts'

export interface WordFacts {
  readonly flags: Uint8Array
  readonly sounds: Int32Array
  readonly skeletons: Uint32Array
  readonly hashes: Uint32Array
  readonly letters: Uint32Array
}

/** What is worth knowing about each distinct word, worked out once: is it an initial, a title, a number; how it sounds. */
export function describeWords(lexicon: Lexicon, knowledge: NameKnowledge): WordFacts {
  const flags = new Uint8Array(lexicon.size)
  const sounds = new Int32Array(lexicon.size)
  const skeletons = new Uint32Array(lexicon.size)
  const hashes = new Uint32Array(lexicon.size)
  const letters = new Uint32Array(lexicon.size)
  const forms = new Lexicon(lexicon.size)
  for (let word = 0; word < lexicon.size; word++) {
    const text = lexicon.textOf(word)
    hashes[word] = lexicon.hashOf(word)
    letters[word] = lettersOf(text)
    const canonical = knowledge.variants.get(text) ?? text
    flags[word] =
      (/^\p{L}$/u.test(text) ? INITIAL : 0) |
      (knowledge.titles.has(text) ? OPTIONAL : 0) |
      (/^\d+$/.test(text) ? NUMERIC : 0)
    const sound = Buffer.from(flags[word] === NUMERIC ? text : soundOf(canonical))
    const skeleton = Buffer.from(flags[word] === NUMERIC ? text : skeletonOf(canonical))
    sounds[word] = forms.intern(sound, 0, sound.length)
    skeletons[word] = hashBytes(skeleton, 0, skeleton.length) | 1
  }
  return {
    flags: share(flags),
    sounds: share(sounds),
    skeletons: share(skeletons),
    hashes: share(hashes),
    letters: share(letters),
  }
}

/** Which letters occur, one bit each. */
function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits >>> 0
}
