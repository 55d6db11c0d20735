import type { Actor } from '#platform/endpoint.ts'
import type { Refused } from '#vocabulary/contract.ts'

/** Row-level security would answer an empty page; a village is told plainly instead. Offices see every village. */
export function refuseOtherVillage(actor: Actor, villageCode: string): Refused | undefined {
  if (actor.villageCode === '*' || actor.villageCode === villageCode) return undefined
  return { code: 'not-found', sentence: 'Desa ini bukan desa Anda. Buka daftar desa Anda sendiri.' }
}
