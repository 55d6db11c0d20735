import type { ApiRefusal } from '../../shared/api.ts'
import { useText, useWords } from '../text/text.ts'
import { IconAlertCircle, IconCloudOff } from './icons.ts'
import { Skeleton, StateNote } from './state-note.tsx'

/** Stands where an answer of the office should: still loading, without a signal, or refused with a sentence. */
export function NotTold(told: {
  readonly refusal: ApiRefusal | undefined
  readonly retry: () => void
}) {
  const words = useWords()
  const { language } = useText()
  if (!told.refusal) return <Skeleton label={words.loading} rows={4} />
  const isOffline = told.refusal.code === 'offline'
  const body = isOffline || language === 'en' ? words.notReachedBody : told.refusal.sentence
  return (
    <StateNote
      icon={isOffline ? <IconCloudOff size={22} /> : <IconAlertCircle size={22} />}
      tone={isOffline ? 'ink' : 'red'}
      title={words.notReached}
      body={body}
    >
      <button type="button" className="button" onClick={told.retry}>
        {words.retry}
      </button>
    </StateNote>
  )
}
