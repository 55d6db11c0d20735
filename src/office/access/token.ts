import { randomBytes } from 'node:crypto'
import { sha256 } from '#platform/crypto.ts'

/** 256 random bits for an address or a cookie; the database keeps only its fingerprint. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function fingerprintOf(token: string): string {
  return sha256(`payung token ${token}`)
}
