import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { useSyncExternalStore } from 'react'
import type { Answer } from '../../shared/api.ts'
import { type Draft, UNTYPED } from './draft.ts'

/** Spreadsheets on their way, then what the office read in them, until the village closes the note. */
export interface Upload {
  readonly clientKey: string
  readonly villageCode: string
  readonly files: readonly File[]
  readonly savedAt: number
  readonly answer: Answer<'uploadFiles'> | null
  /** Why the office took nothing, or empty. */
  readonly sentence: string
}

interface Shelf extends DBSchema {
  drafts: { key: string; value: Draft }
  uploads: { key: string; value: Upload }
  answers: { key: string; value: unknown }
}

let opening: Promise<IDBPDatabase<Shelf>> | undefined

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opening ??= openDB<Shelf>('payung-desa', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'clientKey' })
      database.createObjectStore('uploads', { keyPath: 'clientKey' })
      database.createObjectStore('answers')
    },
  })
  return opening
}

/** Everything on this phone that the office does not have yet, oldest first. */
export interface OnPhone {
  readonly isRead: boolean
  readonly drafts: readonly Draft[]
  readonly uploads: readonly Upload[]
}

let onPhone: OnPhone = { isRead: false, drafts: [], uploads: [] }
const listeners = new Set<() => void>()

export async function readShelf(): Promise<OnPhone> {
  const database = await shelf()
  const [drafts, uploads] = await Promise.all([
    database.getAll('drafts'),
    database.getAll('uploads'),
  ])
  const byAge = (a: { savedAt: number }, b: { savedAt: number }) => a.savedAt - b.savedAt
  const typed = drafts.filter(({ savedAt }) => savedAt !== UNTYPED)
  onPhone = { isRead: true, drafts: typed.sort(byAge), uploads: uploads.sort(byAge) }
  for (const listener of listeners) listener()
  return onPhone
}

export function useOnPhone(): OnPhone {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => onPhone,
  )
}

export async function findDraft(clientKey: string): Promise<Draft | undefined> {
  return (await shelf()).get('drafts', clientKey)
}

/** The draft that mends a line of the office's list, when one was begun. */
export async function findDraftFor(candidateId: string): Promise<Draft | undefined> {
  const drafts = await (await shelf()).getAll('drafts')
  return drafts.find((draft) => draft.replaces?.candidateId === candidateId)
}

export async function keepDraft(draft: Draft): Promise<void> {
  await (await shelf()).put('drafts', draft)
  await readShelf()
}

/** Puts the next draft in the place of another in one step, so that neither is ever missing or doubled. */
export async function exchangeDraft(clientKey: string, next: Draft | null): Promise<void> {
  const change = (await shelf()).transaction('drafts', 'readwrite')
  if (next?.clientKey !== clientKey) await change.store.delete(clientKey)
  if (next) await change.store.put(next)
  await change.done
  await readShelf()
}

let discarded: Draft | undefined

/** Takes a draft away; `undiscard` brings the last one back while the page is open. */
export async function discardDraft(draft: Draft): Promise<void> {
  discarded = draft
  await exchangeDraft(draft.clientKey, null)
}

export function lastDiscarded(): Draft | undefined {
  return discarded
}

export async function undiscard(): Promise<void> {
  if (!discarded) return
  const draft = discarded
  discarded = undefined
  await keepDraft(draft)
}

export async function keepUpload(upload: Upload): Promise<void> {
  await (await shelf()).put('uploads', upload)
  await readShelf()
}

export async function dropUpload(clientKey: string): Promise<void> {
  await (await shelf()).delete('uploads', clientKey)
  await readShelf()
}

export async function findAnswer<T>(key: string): Promise<T | undefined> {
  return (await (await shelf()).get('answers', key)) as T | undefined
}

export async function keepAnswer(key: string, value: unknown): Promise<void> {
  await (await shelf()).put('answers', value, key)
}

/** What the office told is not left behind for the next user; what was typed stays. */
export async function dropAnswers(): Promise<void> {
  await (await shelf()).clear('answers')
}
