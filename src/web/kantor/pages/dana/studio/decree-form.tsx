import { IconCertificate } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { type Answer, ApiRefusal, call } from '#web/shared/api.ts'
import { decreeAddress } from '../../../addresses.ts'
import { Button } from '../../../parts/button.tsx'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'

/** Freezes a saved scenario as a decree; what keeps it from that is said. */
export function DecreeForm({ scenarioId }: { readonly scenarioId: string }) {
  const say = useWords(studioWords)
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [done, setDone] = useState<Answer<'decreeScenario'> | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      setDone(await call('decreeScenario', { params: { scenarioId }, body: { number } }))
      await client.invalidateQueries()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  if (done)
    return (
      <p aria-live="polite">
        {say('decreeDone', {
          people: formatCount(done.people),
          rupiah: formatRupiah(done.totalRupiah),
        })}{' '}
        <Link to={decreeAddress(done.decreeId)}>{say('decreeOpen')}</Link>
      </p>
    )
  return (
    <form className="studio-form" onSubmit={(event) => void submit(event)}>
      <label className="field">
        {say('decreeNumber')}
        <input
          required
          minLength={3}
          maxLength={80}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      {fault && (
        <p className="fault-line" role="alert">
          {fault}
        </p>
      )}
      <Button kind="outlined" icon={IconCertificate} type="submit">
        {say('decree')}
      </Button>
    </form>
  )
}
