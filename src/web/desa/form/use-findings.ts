import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Finding } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import { ApiRefusal, call } from '../../shared/api.ts'
import { bodyOf } from '../phone/deliver.ts'
import type { Draft } from '../phone/draft.ts'
import { hasSignal, noting } from '../signal.ts'
import { findOnPhone } from './find-on-phone.ts'

const QUIET_MS = 700

/** What the checks say while somebody types: at once from the phone, and with places of the whole country once the office answered. */
export function useFindings(draft: Draft, on: IsoDate): readonly Finding[] {
  const values = useDeferredValue(draft.values)
  const { villageCode } = draft
  const here = useMemo(() => findOnPhone(values, villageCode, on), [values, villageCode, on])
  const [told, setTold] = useState<{ values: Draft['values']; findings: readonly Finding[] }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed changes the answer
  useEffect(() => {
    if (!hasSignal() || values.name === '' || !/\d{6}/.test(values.nik)) return
    const stop = new AbortController()
    const ask = async () => {
      const body = bodyOf(draft)
      const answer = await noting(call('checkCandidate', { body }, stop.signal))
      setTold({ values, findings: answer.findings })
    }
    const timer = window.setTimeout(() => {
      // Without an answer the phone's own findings stand.
      ask().catch((error: unknown) => {
        const isUsual = error instanceof ApiRefusal || (error as Error).name === 'AbortError'
        if (!isUsual) throw error
      })
    }, QUIET_MS)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [values])
  return useMemo(() => {
    const known = new Set(here.map(({ code }) => code))
    const further = told?.values === values ? told.findings : []
    return [...here, ...further.filter(({ code }) => !known.has(code))].sort((a, b) =>
      a.code < b.code ? -1 : 1,
    )
  }, [here, told, values])
}
