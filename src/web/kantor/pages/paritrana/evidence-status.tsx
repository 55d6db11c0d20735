import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Badge } from '../../parts/badge.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { useWords } from '../../words/wording.ts'
import { paritranaWords } from './paritrana-words.ts'

/** Whether a piece of evidence is there, missing, or not sure yet. */
export function EvidenceStatus({ status }: { readonly status: string }) {
  const say = useWords(paritranaWords)
  if (status === 'present' || status === 'counted')
    return (
      <Badge tone="good" icon={IconCheck}>
        {say(status)}
      </Badge>
    )
  if (status === 'missing')
    return (
      <Badge tone="soon" icon={IconAlertTriangle}>
        {say('missing')}
      </Badge>
    )
  return <FactStatus status={status} />
}
