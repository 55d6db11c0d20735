import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import { Button } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
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
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await call('saveScenario', { body: { name, policy } })
      await client.invalidateQueries({ queryKey: ['openStudio'] })
      close()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  return (
    <Card title={say('saveNow')} className="studio-save">
      <form className="studio-form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          {say('saveName')}
          <input
            required
            minLength={3}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {fault && (
          <p className="fault-line" role="alert">
            {fault}
          </p>
        )}
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
