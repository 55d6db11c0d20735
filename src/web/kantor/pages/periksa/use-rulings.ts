import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import type { Pair } from './pair.ts'

export type Ruling = 'same' | 'different'

interface Pending {
  readonly pair: Pair
  readonly ruling: Ruling
}

interface Undone {
  readonly pair: Pair
  readonly linesReopened: number
}

export interface Rulings {
  readonly pair: Pair | undefined
  readonly at: number
  /** The ruling that is not sent yet. */
  readonly pending: Pending | null
  /** Whether a ruling of this visit can still be taken back. */
  readonly canUndo: boolean
  readonly undone: Undone | null
  /** The pair that was set aside to ask its village. */
  readonly asked: Pair | null
  readonly fault: string | null
  readonly rule: (ruling: Ruling) => void
  readonly ask: () => void
  readonly move: (step: number) => void
  /** Goes to another pair of the same page; nothing happens when it is not there. */
  readonly open: (leftId: string, workerId: string) => void
  readonly undo: () => void
}

export const UNDO_SECONDS = 8

/**
 * One ruling waits on the screen before it is sent: until the next one, until the page is left, or for some seconds.
 * What was sent can be undone too, the newest first.
 */
export function useRulings(rows: readonly Pair[]): Rulings {
  const client = useQueryClient()
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState<Pair | null>(null)
  const [undone, setUndone] = useState<Undone | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState<Pending | null>(null)
  const [sent, setSent] = useState<readonly { readonly id: string; readonly pair: Pair }[]>([])
  const waiting = useRef<Pending | null>(null)
  const open = rows.filter((row) => !done.has(keyOf(row)))
  const place = Math.min(at, Math.max(0, open.length - 1))

  const refresh = useCallback(async () => {
    await client.invalidateQueries({ queryKey: ['pairs'] })
    void client.invalidateQueries({ queryKey: ['home'] })
    void client.invalidateQueries({ queryKey: ['rulings'] })
  }, [client])

  const keep = useCallback(async () => {
    const settled = waiting.current
    if (!settled) return
    waiting.current = null
    setPending(null)
    const { kind, candidateId, workerId } = settled.pair
    try {
      const body = { kind, candidateId, workerId, ruling: settled.ruling }
      const { rulingId } = await call('rulePair', { body })
      setSent((known) => [...known, { id: rulingId, pair: settled.pair }])
      await refresh()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setDone((known) => without(known, keyOf(settled.pair)))
      setFault(error.sentence)
    }
  }, [refresh])

  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => void keep(), UNDO_SECONDS * 1_000)
    return () => clearTimeout(timer)
  }, [pending, keep])
  useEffect(() => () => void keep(), [keep])

  const undoSent = async (): Promise<void> => {
    const last = sent.at(-1)
    if (!last) return
    setSent((known) => known.slice(0, -1))
    try {
      const { linesReopened } = await call('undoRuling', { params: { rulingId: last.id } })
      setDone((known) => without(known, keyOf(last.pair)))
      setUndone({ pair: last.pair, linesReopened })
      await refresh()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }

  const pair = open[place]
  return {
    pair,
    at: place,
    pending,
    canUndo: pending !== null || sent.length > 0,
    undone,
    asked,
    fault,
    rule: (ruling) => {
      if (!pair) return
      void keep()
      waiting.current = { pair, ruling }
      setPending(waiting.current)
      setDone((known) => new Set(known).add(keyOf(pair)))
      setAsked(null)
      setUndone(null)
      setFault(null)
    },
    ask: () => {
      setAsked(pair ?? null)
      setAt(open.length > 1 ? (place + 1) % open.length : place)
    },
    move: (step) => setAt(Math.max(0, Math.min(open.length - 1, place + step))),
    open: (leftId, workerId) => {
      const found = open.findIndex((row) => row.candidateId === leftId && row.workerId === workerId)
      if (found >= 0) setAt(found)
    },
    undo: () => {
      setFault(null)
      const taken = waiting.current
      if (!taken) {
        void undoSent()
        return
      }
      waiting.current = null
      setPending(null)
      setDone((known) => without(known, keyOf(taken.pair)))
    },
  }
}

function keyOf({ candidateId, workerId }: Pair): string {
  return `${candidateId} ${workerId}`
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const left = new Set(keys)
  left.delete(key)
  return left
}
