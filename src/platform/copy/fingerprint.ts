import { createHash, type Hash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

const NEWLINE = 0x0a

/** Lets COPY text through and remembers what it was: rows are lines, for COPY escapes newlines in values. */
export class Fingerprint extends Transform {
  readonly #hash: Hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) {
      this.#rows += 1
    }
    done(null, chunk)
  }

  /** Asked once, when everything has passed. */
  summary(): { rows: number; bytes: number; sha256: string } {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}
