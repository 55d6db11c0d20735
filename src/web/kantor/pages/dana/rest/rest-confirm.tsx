import { IconCertificate } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '#web/shared/api.ts'
import { useMe } from '../../../data/use-me.ts'
import { useSending } from '../../../data/use-sending.ts'
import { Button } from '../../../parts/button.tsx'
import { FaultLine } from '../../../parts/fault-line.tsx'
import { DayField, ReasonField, TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/wording.ts'
import { restWords } from './rest-words.ts'

interface RestConfirmProps {
  readonly effect: Answer<'foreseeRest'>
  readonly scenarioId: string | null
  readonly onDone: (done: Answer<'reallocateRest'>) => void
}

/** The second look: number, day and reason; confirmed only while what was seen still holds. */
export function RestConfirm({ effect, scenarioId, onDone }: RestConfirmProps) {
  const say = useWords(restWords)
  const client = useQueryClient()
  const me = useMe()
  const [number, setNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState(me.data?.asOf ?? '')
  const [reason, setReason] = useState('')
  const { isSending, fault, submit } = useSending(async () => {
    const { from, resultSha256: seenResultSha256 } = effect
    const body = { from, scenarioId, number, decidedOn, reason, seenResultSha256 }
    onDone(await call('reallocateRest', { body }))
    await client.invalidateQueries()
  })
  if (effect.revises === null) return <p className="second-line">{say('noDecree')}</p>
  return (
    <form className="form rest-form" onSubmit={submit}>
      <TextField label={say('number')} value={number} onChange={setNumber} />
      <DayField label={say('decidedOn')} value={decidedOn} onChange={setDecidedOn} />
      <ReasonField label={say('reason')} value={reason} onChange={setReason} most={400} />
      <FaultLine fault={fault} />
      <Button kind="filled" icon={IconCertificate} type="submit" disabled={isSending}>
        {say('confirm', { number: effect.revises })}
      </Button>
    </form>
  )
}
