import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Answer, type ApiRefusal, call } from '#web/shared/api.ts'

export type Opening = Answer<'openStudio'>
export type Policy = Opening['policy']
export type Tried = Answer<'tryPolicy'>
export type Outcome = Tried['outcome']

/** The same policy from another first month; new members never start before it. */
export function startingFrom(policy: Policy, startMonth: string): Policy {
  const [, newFromMonth = startMonth] = [startMonth, policy.newFromMonth].sort()
  return { ...policy, startMonth, newFromMonth }
}

const SETTLE_MS = 40
const ALONE_MS = 120
const ASK_AGAIN_MS = 500

/** Whether the server is still at work on a proof of what was asked. */
function isOpen({ certainty, againstCertainty, isProofLost }: Tried): boolean {
  return !isProofLost && (certainty === 'estimate' || againstCertainty === 'estimate')
}

/** What a policy reaches against another: the guess as soon as a slider rests, the proof when it is there. */
export function useTried(policy: Policy, against: Policy | null) {
  const body = useSettled(policy, against)
  return useQuery<Tried, ApiRefusal>({
    queryKey: ['tryPolicy', body],
    queryFn: ({ signal }) => call('tryPolicy', { body }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? ASK_AGAIN_MS : false),
  })
}

/** Timing and reasons are asked for once the proof is there, so that they tell of the same figures. */
export function useTimes(policy: Policy, isProved: boolean) {
  return useQuery<Answer<'timePolicy'>, ApiRefusal>({
    queryKey: ['timePolicy', policy],
    queryFn: ({ signal }) => call('timePolicy', { body: { policy } }, signal),
    placeholderData: keepPreviousData,
    enabled: isProved,
  })
}

export function useWhy(policy: Policy, workerId: string | null, certainty: string) {
  return useQuery<Answer<'explainPolicy'>, ApiRefusal>({
    queryKey: ['explainPolicy', policy, workerId, certainty],
    queryFn: ({ signal }) =>
      call('explainPolicy', { body: { policy, workerId: workerId ?? '' } }, signal),
    placeholderData: keepPreviousData,
    enabled: workerId !== null,
  })
}

function useSettled(policy: Policy, against: Policy | null) {
  const [settled, setSettled] = useState({ policy, against })
  const last = useRef(0)
  useEffect(() => {
    // The first of several moves is asked at once, those that follow it closely when they rest.
    const isAlone = performance.now() - last.current > ALONE_MS
    last.current = performance.now()
    const settle = () => setSettled({ policy, against })
    if (isAlone) return settle()
    const wait = setTimeout(settle, SETTLE_MS)
    return () => clearTimeout(wait)
  }, [policy, against])
  return settled
}
