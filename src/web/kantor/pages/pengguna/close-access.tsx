import { Popover } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/wording.ts'
import { penggunaWords } from './pengguna-words.ts'

interface CloseAccessProps {
  readonly user: { readonly id: string; readonly name: string }
}

/** Says what will happen before it happens: there is no way back but a new user. */
export function CloseAccess({ user }: CloseAccessProps) {
  const say = useWords(penggunaWords)
  const client = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const close = async (): Promise<void> => {
    try {
      await call('deactivateUser', { params: { userId: user.id } })
      await client.invalidateQueries({ queryKey: ['users'] })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={280}>
      <Popover.Target>
        <button type="button" className="button button-text button-small">
          {say('close')} <span className="only-heard">{user.name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="form">
          <p>{fault ?? say('closing', { name: user.name })}</p>
          <Button kind="harm" size="small" onClick={() => void close()}>
            {say('confirm', { name: user.name })}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
