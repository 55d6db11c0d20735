import { useEffect, useState } from 'react'
import { ApiRefusal } from '../../shared/api.ts'
import { noting } from '../signal.ts'
import { findAnswer, keepAnswer } from './shelf.ts'

/** What the office last told: at once from the phone, then fresh when there is a signal. */
export interface Told<T> {
  readonly value: T | undefined
  /** True when `value` came from the office just now. */
  readonly isFresh: boolean
  readonly refusal: ApiRefusal | undefined
}

const NOTHING = { value: undefined, isFresh: false, refusal: undefined }

/** `tick` asks again; the old answer stays on screen meanwhile. */
export function useTold<T>(key: string, load: () => Promise<T>, tick: number): Told<T> {
  const [told, setTold] = useState<Told<T> & { key: string }>({ key, ...NOTHING })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names everything that load reads
  useEffect(() => {
    let isGone = false
    const show = (next: Partial<Told<T>>) =>
      !isGone && setTold((old) => ({ ...(old.key === key ? old : NOTHING), key, ...next }))
    const ask = async () => {
      const kept = findAnswer<T>(key).then((value) => {
        if (value !== undefined) show({ value })
      })
      try {
        const value = await noting(load())
        await kept
        show({ value, isFresh: true, refusal: undefined })
        await keepAnswer(key, value)
      } catch (error) {
        await kept
        if (!(error instanceof ApiRefusal)) throw error
        show({ isFresh: false, refusal: error })
      }
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [key, tick])
  return told.key === key ? told : NOTHING
}
