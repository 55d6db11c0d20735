import { randomBytes } from 'node:crypto'

/**
 * Two printed shares of a secret: each alone says nothing, both together give it back (one-time pad).
 * Written in groups of five hexadecimal digits with a one-byte check at the end.
 */
export function splitSecret(secret: Uint8Array): [string, string] {
  const pad = randomBytes(secret.length)
  const other = Uint8Array.from(secret, (byte, at) => byte ^ (pad[at] ?? 0))
  return [print(pad), print(other)]
}

/** Returns undefined when a share was misread or the two do not belong together in length. */
export function joinShares(first: string, second: string): Uint8Array | undefined {
  const [a, b] = [read(first), read(second)]
  if (!a || !b || a.length !== b.length) return undefined
  return a.map((byte, at) => byte ^ (b[at] ?? 0))
}

function check(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, at) => (sum * 31 + byte + at) % 251, 7)
}

function print(bytes: Uint8Array): string {
  const hex = Buffer.from([...bytes, check(bytes)]).toString('hex')
  return hex.match(/.{1,5}/g)?.join(' ') ?? ''
}

function read(text: string): Uint8Array | undefined {
  const hex = text.replace(/[\s-]/g, '').toLowerCase()
  if (!/^([0-9a-f]{2}){2,}$/.test(hex)) return undefined
  const bytes = Buffer.from(hex, 'hex')
  const body = Uint8Array.from(bytes.subarray(0, -1))
  return check(body) === bytes.at(-1) ? body : undefined
}
