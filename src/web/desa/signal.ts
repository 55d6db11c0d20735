import { useSyncExternalStore } from 'react'
import { ApiRefusal } from '../shared/api.ts'

// A phone may believe in a network that leads nowhere, so failed calls count as well.
let hasReached = true
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

window.addEventListener('online', () => {
  hasReached = true
  tell()
})
window.addEventListener('offline', tell)

export function hasSignal(): boolean {
  return navigator.onLine && hasReached
}

export function onSignal(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSignal(): boolean {
  return useSyncExternalStore(onSignal, hasSignal)
}

/** Runs a call and notes whether the server could be reached at all. */
export async function noting<T>(work: Promise<T>): Promise<T> {
  try {
    const answer = await work
    noteReach(true)
    return answer
  } catch (error) {
    if (error instanceof ApiRefusal) noteReach(error.code !== 'offline')
    throw error
  }
}

function noteReach(reached: boolean): void {
  if (reached === hasReached) return
  hasReached = reached
  tell()
}
