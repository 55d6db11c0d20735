import type { Clock } from '#vocabulary/clock.ts'
import type { IdSource } from '#vocabulary/ids.ts'
import type { KeyRing } from './keys/key-ring.ts'

/** What every use case is handed beside its transaction: time, ids and keys, none of them taken from the air. */
export interface Office {
  readonly clock: Clock
  readonly ids: IdSource
  readonly keys: KeyRing
}
