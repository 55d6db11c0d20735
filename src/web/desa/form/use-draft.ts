import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiRefusal, call } from '../../shared/api.ts'
import { type Draft, EMPTY_FORM, newDraft, UNTYPED } from '../phone/draft.ts'
import { putBack, takeBack } from '../phone/outbox.ts'
import { readMatched } from '../phone/remark.ts'
import { discardDraft, exchangeDraft, findDraft, findDraftFor, keepDraft } from '../phone/shelf.ts'
import { goInstead } from '../router.ts'
import { noting } from '../signal.ts'

/** What the form works on, or why there is nothing to work on. */
export type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly draft: Draft }
  | { readonly kind: 'gone' }
  | { readonly kind: 'closed'; readonly refusal: ApiRefusal }

/** Opens the draft an address names; without a key a new one under a new address. */
export function useOpened(
  villageCode: string,
  address: {
    clientKey: string | undefined
    candidateId: string | undefined
    isSubstitute: boolean
  },
  again: number,
): Opened {
  const { clientKey, candidateId, isSubstitute } = address
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: again asks once more
  useEffect(() => {
    let isGone = false
    const show = (next: Opened) => !isGone && setOpened(next)
    const open = async () => {
      if (candidateId !== undefined) {
        const draft = await openLine(villageCode, candidateId, isSubstitute)
        if (!isGone) goInstead(`tambah/${draft.clientKey}?ganti`)
        return
      }
      if (clientKey === undefined) {
        if (!isGone) goInstead(newAddress())
        return
      }
      const kept = await findDraft(clientKey)
      if (!kept && !fresh.has(clientKey)) {
        if (!isGone) goInstead(newAddress())
        return
      }
      if (kept?.villageCode === villageCode || !kept) {
        const draft = kept?.state === 'waiting' ? await takeBack(clientKey) : kept
        if (kept && !draft) return show({ kind: 'gone' })
        return show({ kind: 'open', draft: draft ?? newDraft(clientKey, villageCode, UNTYPED) })
      }
      show({ kind: 'gone' })
    }
    setOpened({ kind: 'opening' })
    open().catch((error: unknown) => {
      if (!(error instanceof ApiRefusal)) throw error
      show({ kind: 'closed', refusal: error })
    })
    return () => {
      isGone = true
    }
  }, [villageCode, clientKey, candidateId, isSubstitute, again])
  return opened
}

const fresh = new Set<string>()

/** Where the next person is typed. A key that was ever sent is never typed into again: the office would keep the older text. */
export function newAddress(): string {
  const clientKey = crypto.randomUUID()
  fresh.add(clientKey)
  return `tambah/${clientKey}`
}

/** A line of the office's list becomes a draft here that will take its place; opened twice it is the same draft. */
async function openLine(
  villageCode: string,
  candidateId: string,
  isSubstitute: boolean,
): Promise<Draft> {
  const begun = await findDraftFor(candidateId)
  if (begun) return begun
  const line = await noting(call('openCandidate', { params: { candidateId } }))
  const { remark, codes } = readMatched(line.remark)
  const values = { ...line, birthDate: line.birthDate ?? '', remark }
  const draft = newDraft(crypto.randomUUID(), villageCode, UNTYPED, {
    values: isSubstitute ? EMPTY_FORM : values,
    matched: isSubstitute ? [] : codes,
    replaces: { candidateId, name: line.name, group: 'mend', isSubstitute },
  })
  await keepDraft(draft)
  return draft
}

const QUIET_MS = 250

/** Keeps what is typed on the phone a moment after each key, and at once when the page is left. */
export function useAutosave(start: Draft): {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  /** Null until something was typed. */
  readonly savedAt: number | null
  readonly finish: (state: 'waiting') => Promise<void>
  readonly discard: () => Promise<void>
} {
  const [draft, setDraft] = useState(start)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const latest = useRef(start)
  const timer = useRef<number | undefined>(undefined)
  const isTyped = useRef(false)
  const write = useCallback(async () => {
    if (timer.current === undefined) return
    window.clearTimeout(timer.current)
    timer.current = undefined
    const now = Date.now()
    await keepDraft({ ...latest.current, savedAt: now })
    setSavedAt(now)
  }, [])
  const change = useCallback(
    (next: (draft: Draft) => Draft) => {
      isTyped.current = true
      latest.current = edited(next(latest.current))
      setDraft(latest.current)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void write(), QUIET_MS)
    },
    [write],
  )
  useEffect(() => {
    const leave = () => void write()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
      if (latest.current.isTakenBack) void putBack(latest.current)
      if (latest.current.savedAt === UNTYPED && timer.current === undefined && !isTyped.current)
        void exchangeDraft(latest.current.clientKey, null)
    }
  }, [write])
  const stopTimer = () => {
    window.clearTimeout(timer.current)
    timer.current = undefined
  }
  return {
    draft,
    change,
    savedAt,
    finish: async (state) => {
      stopTimer()
      isTyped.current = true
      latest.current = { ...latest.current, state, sentence: '', isTakenBack: false }
      fresh.delete(latest.current.clientKey)
      await keepDraft({ ...latest.current, savedAt: Date.now() })
    },
    discard: async () => {
      stopTimer()
      await discardDraft(latest.current)
    },
  }
}

function edited(draft: Draft): Draft {
  return { ...draft, state: 'writing', isTakenBack: false, isEditedSince: draft.isTried }
}
