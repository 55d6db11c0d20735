import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A key used often is cheaper as a key object: plain bytes are looked at anew at every use. */
export type Key = Uint8Array | KeyObject

/** AES-256-GCM. Layout: nonce, tag, ciphertext. `context` is bound as additional data: a value moved to another place does not open. */
export function encrypt(key: Key, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws Error when the key, the context or a byte is not the one it was sealed with. */
export function decrypt(key: Key, sealed: Uint8Array, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([
    decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ])
}

/** Keyed fingerprint: equal values give equal bytes, and nobody without the key can try values. */
export function keyedIndex(key: Key, value: string): Buffer {
  return createHmac('sha256', key).update(value, 'utf8').digest()
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
