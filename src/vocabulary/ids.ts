import type { Clock } from './clock.ts'

declare const brand: unique symbol
type Id<Entity extends string> = string & { readonly [brand]: Entity }

export type WorkerId = Id<'Worker'>
export type CandidateId = Id<'Candidate'>
export type VillageListId = Id<'VillageList'>
export type ListFileId = Id<'ListFile'>
export type AllocationRunId = Id<'AllocationRun'>
export type DecreeId = Id<'Decree'>
export type BillId = Id<'Bill'>
export type PaymentId = Id<'Payment'>
export type ExchangeFileId = Id<'ExchangeFile'>
export type ClaimId = Id<'Claim'>
export type UserId = Id<'User'>

/** Where ids come from: real randomness in service, a seeded source in the demo and in tests. */
export interface IdSource {
  /** A UUIDv7: sorts by the time it was made. */
  next<T extends string>(): T
}

export type RandomBytes = (count: number) => Uint8Array

/** UUIDv7 (RFC 9562): 48 bits of time, version, variant, 74 random bits. */
export function idSource(clock: Clock, randomBytes: RandomBytes): IdSource {
  return {
    next<T extends string>(): T {
      const bytes = new Uint8Array(16)
      bytes.set(randomBytes(10), 6)
      let time = clock.now()
      for (let at = 5; at >= 0; at--) {
        bytes[at] = time % 256
        time = Math.floor(time / 256)
      }
      bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
      bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as T
    },
  }
}
