import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { type KeyFile, makeKeys } from './key-file.ts'
import { joinShares, splitSecret } from './key-shares.ts'

const KEY_BYTES = 32
const PRINTED = ['masterKey', 'indexKey', 'salt'] as const

/** Two shares for paper that together give back every key the data depend on. The signing key is not among them: a new one signs on. */
export function printedShares(keys: KeyFile): [string, string] {
  return splitSecret(Buffer.concat(PRINTED.map((name) => Buffer.from(keys[name], 'base64'))))
}

/** Reads a text of two lines, one share each, with or without `Bagian 1:` before them. */
export function keysFromShares(text: string): Result<KeyFile, 'misread'> {
  const [first = '', second = '', ...rest] = text
    .split('\n')
    .map((line) => line.replace(/^.*:/, '').trim())
    .filter((line) => line !== '')
  const secret = joinShares(first, second)
  if (secret?.length !== KEY_BYTES * PRINTED.length || rest.length > 0) return refuse('misread')
  const [masterKey = '', indexKey = '', salt = ''] = PRINTED.map((_, at) =>
    Buffer.from(secret.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES)).toString('base64'),
  )
  return accept({ ...makeKeys(), masterKey, indexKey, salt })
}
