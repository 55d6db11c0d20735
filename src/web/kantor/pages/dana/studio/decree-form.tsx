import { IconCertificate } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { decreeAddress } from '../../../addresses.ts'
import { useSending } from '../../../data/use-sending.ts'
import { Button } from '../../../parts/button.tsx'
import { FaultLine } from '../../../parts/fault-line.tsx'
import { TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'

/** Freezes a saved scenario as a decree; what keeps it from that is said. */
export function DecreeForm({ scenarioId }: { readonly scenarioId: string }) {
  const say = useWords(studioWords)
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const [done, setDone] = useState<Answer<'decreeScenario'> | null>(null)
  const { fault, submit } = useSending(async () => {
    setDone(await call('decreeScenario', { params: { scenarioId }, body: { number } }))
    await client.invalidateQueries()
  })
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
    <form className="studio-form" onSubmit={submit}>
      <TextField label={say('decreeNumber')} value={number} onChange={setNumber} />
      <FaultLine fault={fault} />
      <Button kind="outlined" icon={IconCertificate} type="submit">
        {say('decree')}
      </Button>
    </form>
  )
}
