import { type FormEvent, useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { type Answer, ApiRefusal, call } from '#web/shared/api.ts'
import { useMe } from '../../data/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/wording.ts'
import { fundWords } from './fund-words.ts'

type Fund = Answer<'funds'>['funds'][number]

const KINDS = ['amendment', 'shift', 'correction'] as const

interface ConfirmProps {
  readonly fund: Fund
  readonly effect: Answer<'foreseeCeiling'>
  readonly done: () => Promise<void>
}

/** The second look: ground, day and reason; broken promises are repeated by the officer. */
export function CeilingConfirm({ fund, effect, done }: ConfirmProps) {
  const say = useWords(fundWords)
  const me = useMe()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('amendment')
  const [decidedOn, setDecidedOn] = useState(me.data?.asOf ?? '')
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await call('changeCeiling', {
        params: { fundId: fund.id },
        body: {
          budgetYear: fund.budgetYear,
          ceilingRupiah: effect.afterRupiah,
          kind,
          decidedOn,
          document,
          reason,
          seenCommittedRupiah: effect.committedRupiah,
          acceptedPersonMonths: effect.brokenPersonMonths,
        },
      })
      await done()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  return (
    <form className="form" onSubmit={(event) => void confirm(event)}>
      <label className="field">
        {say('kind')}
        <select
          value={kind}
          onChange={(event) => setKind(event.target.value as (typeof KINDS)[number])}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say('decidedOn')}
        <input
          type="date"
          required
          value={decidedOn}
          onChange={(event) => setDecidedOn(event.target.value)}
        />
      </label>
      <label className="field">
        {say('document')}
        <input
          value={document}
          maxLength={120}
          onChange={(event) => setDocument(event.target.value)}
        />
      </label>
      <label className="field">
        {say('reason')}
        <textarea
          required
          minLength={5}
          maxLength={400}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {effect.brokenPersonMonths > 0 && (
        <label className="fund-accept">
          <input type="checkbox" required />
          {say('accept', { months: formatCount(effect.brokenPersonMonths) })}
        </label>
      )}
      {fault && (
        <p className="fault-line" role="alert" lang="id">
          {fault}
        </p>
      )}
      <Button kind="filled" type="submit">
        {say('confirm', { rupiah: formatRupiah(effect.afterRupiah) })}
      </Button>
    </form>
  )
}
