import { INITIAL, NUMERIC, OPTIONAL, PATRONYMIC } from './encoded.ts'
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
export class WordBook {
  private readonly lexicon: Lexicon
  private readonly knowledge: NameKnowledge
  private forms: Lexicon
  private size = 0
  private facts: WordFacts = emptyFacts(1024)

  constructor(lexicon: Lexicon, knowledge: NameKnowledge) {
    this.lexicon = lexicon
    this.knowledge = knowledge
    this.forms = new Lexicon(lexicon.size)
  }

  /** From its own copy. */
  static revive(kept: object, lexicon: Lexicon, knowledge: NameKnowledge): WordBook {
    const book = new WordBook(lexicon, knowledge)
    Object.assign(book, kept, { lexicon, knowledge })
    book.forms = Object.assign(new Lexicon(), book.forms)
    return book
  }

  /** The facts of all words of the lexicon; words known before are not looked at again. */
  describe(): WordFacts {
    const { lexicon } = this
    if (lexicon.size > this.facts.flags.length) this.grow(lexicon.size)
    for (; this.size < lexicon.size; this.size++) this.describeWord(this.size)
    const { flags, hashes, letters, skeletons, sounds } = this.facts
    return {
      flags: flags.subarray(0, lexicon.size),
      sounds: sounds.subarray(0, lexicon.size),
      skeletons: skeletons.subarray(0, lexicon.size),
      hashes: hashes.subarray(0, lexicon.size),
      letters: letters.subarray(0, lexicon.size),
    }
  }

  private describeWord(word: number): void {
    const { facts, forms, knowledge, lexicon } = this
    const text = lexicon.textOf(word)
    facts.hashes[word] = lexicon.hashOf(word)
    facts.letters[word] = lettersOf(text)
    const canonical = knowledge.variants.get(text) ?? text
    facts.flags[word] =
      (/^\p{L}$/u.test(text) ? INITIAL : 0) |
      (knowledge.titles.has(text) ? OPTIONAL : 0) |
      (knowledge.patronymics.has(text) ? PATRONYMIC : 0) |
      (/^\d+$/.test(text) ? NUMERIC : 0)
    const isNumber = facts.flags[word] === NUMERIC
    const sound = Buffer.from(isNumber ? text : soundOf(canonical))
    const skeleton = Buffer.from(isNumber ? text : skeletonOf(canonical))
    facts.sounds[word] = forms.intern(sound, 0, sound.length)
    facts.skeletons[word] = hashBytes(skeleton, 0, skeleton.length) | 1
  }

  private grow(size: number): void {
    const { facts } = this
    const larger = emptyFacts(Math.max(size, facts.flags.length * 2))
    larger.flags.set(facts.flags)
    larger.sounds.set(facts.sounds)
    larger.skeletons.set(facts.skeletons)
    larger.hashes.set(facts.hashes)
    larger.letters.set(facts.letters)
    this.facts = larger
  }
}

function emptyFacts(size: number): WordFacts {
  return {
    flags: new Uint8Array(size),
    sounds: new Int32Array(size),
    skeletons: new Uint32Array(size),
    hashes: new Uint32Array(size),
    letters: new Uint32Array(size),
  }
}

/** Which letters occur, one bit each. */
function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits >>> 0
}
