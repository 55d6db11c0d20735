import { IconCloudOff, IconFileAlert } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ApiRefusal } from '#web/shared/api.ts'
import { useWords } from '../words/wording.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { partsWords } from './parts-words.ts'
import { Skeleton } from './skeleton.tsx'

interface LoadedProps<Data> {
  readonly query: Pick<UseQueryResult<Data, ApiRefusal>, 'data' | 'error' | 'isPending' | 'refetch'>
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}

/** Shows what was read; before that a skeleton, and when it cannot be read what is safe and one way on. */
export function Loaded<Data>({ query, lines, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Fault error={query.error} retry={() => void query.refetch()} />
  return <Skeleton {...(lines !== undefined && { lines })} />
}

interface FaultProps {
  readonly error: ApiRefusal
  readonly retry: () => void
}

export function Fault({ error, retry }: FaultProps) {
  const say = useWords(partsWords)
  const isOffline = error.code === 'offline'
  return (
    <Notice
      icon={isOffline ? IconCloudOff : IconFileAlert}
      tone={isOffline ? 'dark' : 'fault'}
      title={say(isOffline ? 'offlineTitle' : 'faultTitle')}
      text={error.sentence ?? ''}
      way={<Button onClick={retry}>{say('retry')}</Button>}
    />
  )
}
