import { Modal } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/wording.ts'
import { pekerjaWords } from './pekerja-words.ts'

interface RevealProps {
  readonly workerId: string
  readonly name: string
}

/** Opens the whole number for a stated reason; it is forgotten when the sheet closes. */
export function RevealNumber({ workerId, name }: RevealProps) {
  const say = useWords(pekerjaWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={IconEye} onClick={() => setOpen(true)}>
        {say('reveal')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('revealTitle', { name })}>
        <RevealForm workerId={workerId} />
      </Modal>
    </>
  )
}

function RevealForm({ workerId }: { readonly workerId: string }) {
  const say = useWords(pekerjaWords)
  const [reason, setReason] = useState('')
  const [number, setNumber] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      const { nik, kpj } = await call('revealNumber', { params: { workerId }, body: { reason } })
      setNumber([nik, kpj].filter(Boolean).join(' · '))
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  if (number !== null)
    return (
      <p role="status">
        <span className="big-amount">{number}</span>
        <span className="second-line">{say('opened')}</span>
      </p>
    )
  return (
    <form className="reveal" onSubmit={(event) => void submit(event)}>
      <p>{say('revealText')}</p>
      <label className="field">
        {say('reason')}
        <input
          required
          minLength={5}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {fault && (
        <p className="fault-line" role="alert">
          {fault}
        </p>
      )}
      <Button kind="filled" type="submit">
        {say('open')}
      </Button>
    </form>
  )
}
