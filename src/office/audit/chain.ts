import { sha256 } from '#platform/crypto.ts'
import { canonicalJson } from './canonical.ts'

/** What happened, without any personal value: ids, counts, rupiah and digests only. */
export interface AuditEvent {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly facts: Readonly<Record<string, unknown>>
}

export interface SealedEvent extends AuditEvent {
  readonly seq: number
  readonly previous: string
  readonly hash: string
}

/** What the first event of a regency's chain points back to. */
export function genesis(regencyCode: string): string {
  return sha256(`payung audit ${regencyCode}`)
}

export function linkHash(previous: string, seq: number, event: AuditEvent): string {
  const { id, at, actor, kind, facts } = event
  return sha256(`${previous}\n${canonicalJson({ seq, id, at, actor, kind, facts })}`)
}

export type ChainFault = { line: number; reason: 'order' | 'previous' | 'hash' }

/** Walks a chain from its first event; returns the root, or the first event that does not fit. */
export function checkChain(
  start: string,
  events: Iterable<SealedEvent>,
): { root: string; count: number } | ChainFault {
  let [root, count] = [start, 0]
  for (const event of events) {
    count += 1
    if (event.seq !== count) return { line: count, reason: 'order' }
    if (event.previous !== root) return { line: count, reason: 'previous' }
    if (linkHash(root, event.seq, event) !== event.hash) return { line: count, reason: 'hash' }
    root = event.hash
  }
  return { root, count }
}
