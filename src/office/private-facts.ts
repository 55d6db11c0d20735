import * as z from 'zod'
import type { KeyRing } from './keys/key-ring.ts'

/** Personal values that are only needed one person at a time; sealed as one block. */
export const PrivateFacts = z.object({
  nik: z.string(),
  kk: z.string(),
  phone: z.string(),
  motherName: z.string(),
  address: z.string(),
  villageText: z.string(),
  /** What was written, by heading. */
  written: z.record(z.string(), z.string()),
  /** What the sender noted beside the person. */
  remark: z.string().default(''),
  /** Fields understood only with doubt, as the reader of the list left them. */
  unclear: z.record(z.string(), z.unknown()).default({}),
  /** Fields for which the sender's list has no column at all. */
  absent: z.array(z.string()).default([]),
})
export type PrivateFacts = z.infer<typeof PrivateFacts>

export interface SealedFacts {
  readonly nik_enc: Buffer | null
  readonly nik_index: Buffer | null
  readonly kk_index: Buffer | null
  readonly private_enc: Buffer
  readonly key_version: number
}

/** Seals a person's facts; a NIK or KK that is not 16 digits gets no index, because "no NIK yet" is a state, not a value. */
export function sealFacts(keys: KeyRing, facts: PrivateFacts): SealedFacts {
  const whole = /^\d{16}$/
  const hasNik = whole.test(facts.nik)
  const block = keys.seal(JSON.stringify(facts))
  return {
    nik_enc: hasNik ? keys.seal(facts.nik).bytes : null,
    nik_index: hasNik ? keys.index(facts.nik) : null,
    kk_index: whole.test(facts.kk) ? keys.index(facts.kk) : null,
    private_enc: block.bytes,
    key_version: block.keyVersion,
  }
}

export function openFacts(
  keys: KeyRing,
  sealed: Pick<SealedFacts, 'private_enc' | 'key_version'>,
): PrivateFacts {
  return PrivateFacts.parse(JSON.parse(keys.open(sealed.private_enc, sealed.key_version)))
}
