import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK_BYTES = 1 << 22
const QUOTE = 34
const BACKSLASH = 92
const WHITE = new Set([32, 9, 10, 13])
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

/** Text that is not JSON, or a file that cannot be read; the message says what and where. */
export class JsonFault extends Error {
  override name = 'JsonFault'
}

/** Reads a JSON file of any size piece by piece: the caller says what it expects, one chunk is held in memory. */
export class JsonScanner {
  readonly #file: number
  readonly #path: string
  #bytes = Buffer.alloc(CHUNK_BYTES)
  #at = 0
  #end = 0
  #line = 1

  /** @throws JsonFault when the file cannot be opened. */
  constructor(path: string) {
    this.#path = path
    try {
      this.#file = openSync(path, 'r')
    } catch {
      throw new JsonFault(`Berkas "${path}" tidak dapat dibuka.`)
    }
    if (this.#peek() === 0xef && this.#end >= 3) this.#at = 3
  }

  close(): void {
    closeSync(this.#file)
  }

  /** Calls `read` for every key of an object; `read` must take the value. */
  eachKey(read: (key: string) => void): void {
    this.#expect('{')
    if (this.#take('}')) return
    do {
      if (this.#next() !== QUOTE) throw this.fault('nama kunci dalam tanda kutip')
      const key = this.#string()
      this.#expect(':')
      read(key)
    } while (this.#take(','))
    this.#expect('}')
  }

  /** Calls `read` for every element of an array; `read` must take the value. */
  eachItem(read: (index: number) => void): void {
    this.#expect('[')
    if (this.#take(']')) return
    let index = 0
    do read(index++)
    while (this.#take(','))
    this.#expect(']')
  }

  /** Takes any value whole. */
  value(): unknown {
    const byte = this.#next()
    if (byte === QUOTE) return this.#string()
    if (byte === 123) {
      const entries: [string, unknown][] = []
      this.eachKey((key) => entries.push([key, this.value()]))
      return Object.fromEntries(entries)
    }
    if (byte === 91) {
      const items: unknown[] = []
      this.eachItem(() => items.push(this.value()))
      return items
    }
    return this.#literal()
  }

  /** Is the next value an array? */
  startsArray(): boolean {
    return this.#next() === 91
  }

  /** Is the next value an object? */
  startsObject(): boolean {
    return this.#next() === 123
  }

  /** Nothing but white space may follow. */
  finish(): void {
    if (this.#next() !== -1) throw this.fault('akhir berkas')
  }

  fault(expected: string): JsonFault {
    return new JsonFault(
      `Berkas "${this.#path}" bukan JSON yang benar: di baris ${this.#line} seharusnya ada ${expected}.`,
    )
  }

  #peek(): number {
    if (this.#at === this.#end) this.#refill()
    return this.#at < this.#end ? (this.#bytes[this.#at] ?? -1) : -1
  }

  #next(): number {
    for (let byte = this.#peek(); ; byte = this.#peek()) {
      if (!WHITE.has(byte)) return byte
      if (byte === 10) this.#line++
      this.#at++
    }
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw this.fault(`"${sign}"`)
  }

  #take(sign: string): boolean {
    if (this.#next() !== sign.charCodeAt(0)) return false
    this.#at++
    return true
  }

  #string(): string {
    let length = 1
    let isEscaped = false
    for (;;) {
      if (this.#at + length >= this.#end && !this.#refill()) throw this.fault('tanda kutip penutup')
      const byte = this.#bytes[this.#at + length]
      if (byte === QUOTE) break
      if (byte !== undefined && byte < 32) throw this.fault('tanda kutip penutup')
      if (byte === BACKSLASH) {
        isEscaped = true
        length++
      }
      length++
    }
    const text = this.#bytes.toString('utf8', this.#at + 1, this.#at + length)
    this.#at += length + 1
    return isEscaped ? this.#unescape(text) : text
  }

  #unescape(text: string): string {
    try {
      return JSON.parse(`"${text}"`) as string
    } catch {
      throw this.fault('teks dengan tanda lepas yang sah')
    }
  }

  #literal(): unknown {
    let text = ''
    for (let byte = this.#peek(); isLiteral(byte); byte = this.#peek()) {
      text += String.fromCharCode(byte)
      this.#at++
    }
    if (text === 'true') return true
    if (text === 'false') return false
    if (text === 'null') return null
    if (NUMBER.test(text)) return Number(text)
    throw this.fault('sebuah nilai')
  }

  /** Moves what is left to the front and reads on; false at the end of the file. */
  #refill(): boolean {
    const kept = this.#end - this.#at
    if (kept === this.#bytes.length) {
      const larger = Buffer.alloc(this.#bytes.length * 2)
      this.#bytes.copy(larger, 0, this.#at, this.#end)
      this.#bytes = larger
    } else this.#bytes.copyWithin(0, this.#at, this.#end)
    this.#at = 0
    const count = readSync(this.#file, this.#bytes, kept, this.#bytes.length - kept, null)
    this.#end = kept + count
    return count > 0
  }
}

function isLiteral(byte: number): boolean {
  const isDigit = byte >= 48 && byte <= 57
  const isLetter = (byte | 32) >= 97 && (byte | 32) <= 122
  return isDigit || isLetter || byte === 43 || byte === 45 || byte === 46
}
