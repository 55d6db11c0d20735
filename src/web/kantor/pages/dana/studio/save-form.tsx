import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/shared/api.ts'
import { useSending } from '../../../data/use-sending.ts'
import { Button } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
import { FaultLine } from '../../../parts/fault-line.tsx'
import { TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'
import type { Policy } from './use-studio.ts'

interface SaveFormProps {
  readonly policy: Policy
  readonly close: () => void
}

/** Keeps what is proved under a name. */
export function SaveForm({ policy, close }: SaveFormProps) {
  const say = useWords(studioWords)
  const client = useQueryClient()
  const [name, setName] = useState('')
  const { fault, submit } = useSending(async () => {
    await call('saveScenario', { body: { name, policy } })
    await client.invalidateQueries({ queryKey: ['openStudio'] })
    close()
  })
  return (
    <Card title={say('saveNow')} className="studio-save">
      <form className="studio-form" onSubmit={submit}>
        <TextField label={say('saveName')} value={name} onChange={setName} />
        <FaultLine fault={fault} />
        <span className="page-actions">
          <Button kind="outlined" type="submit">
            {say('saveNow')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </span>
      </form>
    </Card>
  )
}
