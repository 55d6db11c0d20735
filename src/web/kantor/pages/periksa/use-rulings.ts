import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import type { Pair } from './periksa-page.tsx'

export type Ruling = 'same' | 'different'

interface Pending {
  readonly pair: Pair
  readonly ruling: Ruling
}

export interface Rulings {
  readonly pair: Pair | undefined
  readonly at: number
  /** The ruling that can still be taken back. */
  readonly pending: Pending | null
  /** The pair that was set aside to ask its village. */
  readonly asked: Pair | null
  readonly fault: string | null
  readonly rule: (ruling: Ruling) => void
  readonly ask: () => void
  readonly move: (step: number) => void
  readonly undo: () => void
}

export const UNDO_SECONDS = 8

/** One ruling waits on the screen before it is sent: until the next one, until the page is left, or for some seconds. */
export function useRulings(rows: readonly Pair[]): Rulings {
  const client = useQueryClient()
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState<Pair | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState<Pending | null>(null)
  const waiting = useRef<Pending | null>(null)
  const open = rows.filter((row) => !done.has(keyOf(row)))
  const place = Math.min(at, Math.max(0, open.length - 1))

  const keep = useCallback(async () => {
    const settled = waiting.current
    if (!settled) return
    waiting.current = null
    setPending(null)
    const { candidateId, workerId } = settled.pair
    try {
      await call('rulePair', { body: { candidateId, workerId, ruling: settled.ruling } })
      await client.invalidateQueries({ queryKey: ['pairs'] })
      void client.invalidateQueries({ queryKey: ['home'] })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setDone((known) => without(known, keyOf(settled.pair)))
      setFault(error.sentence)
    }
  }, [client])

  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => void keep(), UNDO_SECONDS * 1_000)
    return () => clearTimeout(timer)
  }, [pending, keep])
  useEffect(() => () => void keep(), [keep])

  const pair = open[place]
  return {
    pair,
    at: place,
    pending,
    asked,
    fault,
    rule: (ruling) => {
      if (!pair) return
      void keep()
      waiting.current = { pair, ruling }
      setPending(waiting.current)
      setDone((known) => new Set(known).add(keyOf(pair)))
      setAsked(null)
      setFault(null)
    },
    ask: () => {
      setAsked(pair ?? null)
      setAt(open.length > 1 ? (place + 1) % open.length : place)
    },
    move: (step) => setAt(Math.max(0, Math.min(open.length - 1, place + step))),
    undo: () => {
      const taken = waiting.current
      if (!taken) return
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
