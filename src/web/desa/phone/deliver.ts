import type { Input } from '../../shared/api.ts'
import { type Draft, newDraft } from './draft.ts'
import { writeMatched } from './remark.ts'

/** What the office answers to one person. */
export interface Receipt {
  readonly candidateId: string
  readonly isNew: boolean
}

/** Why a sending ended without a receipt. */
export interface Miss {
  /** 0 without a network. */
  readonly status: number
  readonly sentence: string
}

/** What becomes of a draft: it is done, stays, or lives on under another key. */
export interface Outcome {
  readonly next: Draft | null
  /** Set when sending further drafts is useless for now. */
  readonly stop: 'later' | 'sign-in' | null
}

export function bodyOf(draft: Draft): Input<'addCandidate'>['body'] {
  const { clientKey, villageCode, values, matched, replaces } = draft
  return {
    ...values,
    remark: writeMatched(values.remark, matched),
    clientKey,
    villageCode,
    replacesCandidateId: replaces?.candidateId ?? null,
  }
}

/** After a receipt. When the office already held an older text under this key, the newer one mends it. */
export function afterReceipt(draft: Draft, receipt: Receipt, freshKey: string): Outcome {
  if (receipt.isNew || !draft.isEditedSince) return { next: null, stop: null }
  const { villageCode, values, matched, savedAt } = draft
  const next = newDraft(freshKey, villageCode, savedAt, {
    values,
    matched,
    state: 'waiting',
    replaces: {
      candidateId: receipt.candidateId,
      name: values.name,
      group: 'ready',
      isSubstitute: false,
    },
  })
  return { next, stop: null }
}

/** Only a clear no of the office is a refusal; anything else may be the network and is tried again. */
export function afterMiss(draft: Draft, miss: Miss): Outcome {
  if (miss.status === 401) return { next: draft, stop: 'sign-in' }
  const isClearNo = miss.status >= 400 && miss.status < 500 && !TRY_AGAIN.has(miss.status)
  if (!isClearNo) return { next: draft, stop: 'later' }
  return { next: { ...draft, state: 'refused', sentence: miss.sentence }, stop: null }
}

const TRY_AGAIN = new Set([408, 425, 429])
