import { useSyncExternalStore } from 'react'
import { type Answer, ApiRefusal, call, send } from '../../shared/api.ts'
import { noting, onSignal } from '../signal.ts'
import { afterMiss, afterReceipt, bodyOf, type Miss, type Outcome } from './deliver.ts'
import type { Draft } from './draft.ts'
import { exchangeDraft, findDraft, keepDraft, keepUpload, readShelf, type Upload } from './shelf.ts'

const PATIENCE_MS = 30_000
const RETRY_MS = 10_000
const REST_MS = 4_000
const LOCK = 'payung-kirim'

/** How many names the office took since the page was opened, and whether it asks to sign in again. */
export interface Sending {
  readonly acknowledged: number
  readonly needsSignIn: boolean
}

let sending: Sending = { acknowledged: 0, needsSignIn: false }
let village = ''
const listeners = new Set<() => void>()

function note(change: Partial<Sending>): void {
  sending = { ...sending, ...change }
  for (const listener of listeners) listener()
}

export function useSending(): Sending {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sending,
  )
}

/** Whether the office still knows who is here. */
export function noteSignedIn(isSignedIn: boolean): void {
  note({ needsSignIn: !isSignedIn })
  if (isSignedIn) void sendWaiting()
}

/** From now on everything of this village goes out by itself whenever there is a signal. Returns how to stop. */
export function startOutbox(villageCode: string): () => void {
  village = villageCode
  // A signal that comes and goes must not become a storm of tries.
  const push = () => void (Date.now() - missedAt > REST_MS && sendWaiting())
  const stops = [
    onSignal(push),
    listen(window, 'focus', push),
    listen(document, 'visibilitychange', push),
  ]
  const timer = window.setInterval(push, RETRY_MS)
  void putAllBack().then(push)
  return () => {
    village = ''
    window.clearInterval(timer)
    for (const stop of stops) stop()
  }
}

function listen(target: EventTarget, event: string, react: () => void): () => void {
  target.addEventListener(event, react)
  return () => target.removeEventListener(event, react)
}

let isQueued = false
let missedAt = 0

/** Sends what waits, one after the other; a second page of the same phone waits for the first. */
export async function sendWaiting(): Promise<void> {
  if (!navigator.onLine || village === '' || isQueued) return
  isQueued = true
  await alone(async () => {
    isQueued = false
    const tried = new Set<string>()
    for (let draft = await nextDraft(tried); draft; draft = await nextDraft(tried)) {
      tried.add(draft.clientKey)
      if ((await sendDraft(draft)) !== null) return
    }
    const { uploads } = await readShelf()
    for (const upload of uploads) {
      const isOpen = upload.answer === null && upload.sentence === ''
      if (!isOpen || upload.villageCode !== village) continue
      if (!(await sendUpload(upload))) return
    }
  })
}

/** The oldest waiting name not yet tried; asked anew each time, for an answer may leave a mend behind. */
async function nextDraft(tried: ReadonlySet<string>): Promise<Draft | undefined> {
  const { drafts } = await readShelf()
  return drafts.find(
    ({ clientKey, state, villageCode }) =>
      state === 'waiting' && villageCode === village && !tried.has(clientKey),
  )
}

/** Takes a waiting name back into the form; undefined when the office has it already. */
export async function takeBack(clientKey: string): Promise<Draft | undefined> {
  return alone(async () => {
    const draft = await findDraft(clientKey)
    if (!draft) return undefined
    const taken: Draft = { ...draft, state: 'writing', isTakenBack: true }
    await keepDraft(taken)
    return taken
  })
}

/** A name that was only looked at goes on waiting, also when the page died while it was open. */
export async function putBack(draft: Draft): Promise<void> {
  await keepDraft({ ...draft, state: 'waiting', isTakenBack: false })
  await sendWaiting()
}

async function putAllBack(): Promise<void> {
  const { drafts } = await readShelf()
  for (const draft of drafts)
    if (draft.isTakenBack && !window.location.hash.includes(draft.clientKey)) await putBack(draft)
}

async function sendDraft(draft: Draft): Promise<Outcome['stop']> {
  // Noted before it leaves: a page that dies now must know that the office may hold this text.
  const tried: Draft = { ...draft, isTried: true }
  await keepDraft(tried)
  const outcome = await post(tried)
  await exchangeDraft(draft.clientKey, outcome.next)
  if (outcome.stop === 'sign-in') note({ needsSignIn: true })
  if (outcome.next?.clientKey !== draft.clientKey)
    note({ acknowledged: sending.acknowledged + 1, needsSignIn: false })
  return outcome.stop
}

async function post(draft: Draft): Promise<Outcome> {
  try {
    const patience = AbortSignal.timeout(PATIENCE_MS)
    const receipt = await noting(call('addCandidate', { body: bodyOf(draft) }, patience))
    return afterReceipt(draft, receipt, crypto.randomUUID())
  } catch (error) {
    return afterMiss(draft, missOf(error))
  }
}

async function sendUpload(upload: Upload): Promise<boolean> {
  const form = new FormData()
  form.set('villageCode', upload.villageCode)
  form.set('clientKey', upload.clientKey)
  form.set('headLetter', '')
  for (const file of upload.files) form.append('file', file, file.name)
  try {
    const answer: Answer<'uploadFiles'> = await noting(send('uploadFiles', form))
    await keepUpload({ ...upload, files: [], answer })
    note({ acknowledged: sending.acknowledged + answer.lines, needsSignIn: false })
    return true
  } catch (error) {
    const { status, sentence } = missOf(error)
    if (status === 401) note({ needsSignIn: true })
    const isClearNo = status >= 400 && status < 500 && status !== 401 && status !== 429
    if (isClearNo) await keepUpload({ ...upload, sentence })
    return isClearNo
  }
}

function missOf(error: unknown): Miss {
  missedAt = Date.now()
  if (error instanceof ApiRefusal) return { status: error.status, sentence: error.sentence }
  return { status: 0, sentence: '' }
}

/** One sender per phone, also when the page is open twice. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work()
  return navigator.locks.request(LOCK, work) as Promise<T>
}
