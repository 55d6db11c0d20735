import { useSyncExternalStore } from 'react'

/** Where the reader is: `#/usulan?saring=siap` is path `usulan`, parts `['usulan']`, query `saring`. */
export interface Place {
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

// The page behind the sign # is always the same document, so one stored file opens every screen without a signal.
function read(): string {
  return window.location.hash.replace(/^#\/?/, '')
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, read)
  return placeOf(hash)
}

export function placeOf(hash: string): Place {
  const [path = '', search = ''] = hash.split('?')
  return {
    parts: path.split('/').filter((part) => part !== ''),
    query: new URLSearchParams(search),
  }
}

function listen(tell: () => void): () => void {
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}

export function go(path: string): void {
  window.location.hash = `/${path}`
}

/** Like `go`, but the way back skips the screen that is left. */
export function goInstead(path: string): void {
  window.history.replaceState(null, '', `#/${path}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

export function linkTo(path: string): string {
  return `#/${path}`
}
