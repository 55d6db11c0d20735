import { createPrivateKey } from 'node:crypto'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import type { KeyFile } from './key-file.ts'
import { joinShares, splitSecret } from './key-shares.ts'

const KEY_BYTES = 32
const KEYS_PRINTED = 4
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Two shares for paper that together give back the whole key file. */
export function printedShares(keys: KeyFile): [string, string] {
  const signing = createPrivateKey(keys.signingKey).export({ format: 'der', type: 'pkcs8' })
  const rest = [keys.masterKey, keys.indexKey, keys.salt].map((key) => Buffer.from(key, 'base64'))
  return splitSecret(Buffer.concat([...rest, signing.subarray(ED25519.length)]))
}

/** Reads a text of two lines, one share each, with or without `Bagian 1:` before them. */
export function keysFromShares(text: string): Result<KeyFile, 'misread'> {
  const [first = '', second = '', ...more] = text
    .split('\n')
    .map((line) => line.replace(/^.*:/, '').trim())
    .filter((line) => line !== '')
  const secret = joinShares(first, second)
  if (secret?.length !== KEY_BYTES * KEYS_PRINTED || more.length > 0) return refuse('misread')
  const keyAt = (at: number) => Buffer.from(secret.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES))
  const signing = Buffer.concat([ED25519, keyAt(3)])
  return accept({
    version: 1,
    masterKey: keyAt(0).toString('base64'),
    indexKey: keyAt(1).toString('base64'),
    salt: keyAt(2).toString('base64'),
    signingKey: createPrivateKey({ key: signing, format: 'der', type: 'pkcs8' })
      .export({ format: 'pem', type: 'pkcs8' })
      .toString(),
  })
}
