import { useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { useMe } from '../../data/use-me.ts'
import { useSending } from '../../data/use-sending.ts'
import { Button } from '../../parts/button.tsx'
import { FaultLine } from '../../parts/fault-line.tsx'
import { ChoiceField, DayField, ReasonField } from '../../parts/field.tsx'
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
  const { fault, submit } = useSending(async () => {
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
  })
  return (
    <form className="form" onSubmit={submit}>
      <ChoiceField
        label={say('kind')}
        value={kind}
        choices={KINDS}
        nameOf={(one) => say(one)}
        onChange={setKind}
      />
      <DayField label={say('decidedOn')} value={decidedOn} onChange={setDecidedOn} />
      <label className="field">
        {say('document')}
        <input
          value={document}
          maxLength={120}
          onChange={(event) => setDocument(event.target.value)}
        />
      </label>
      <ReasonField label={say('reason')} value={reason} onChange={setReason} most={400} />
      {effect.brokenPersonMonths > 0 && (
        <label className="fund-accept">
          <input type="checkbox" required />
          {say('accept', { months: formatCount(effect.brokenPersonMonths) })}
        </label>
      )}
      <FaultLine fault={fault} />
      <Button kind="filled" type="submit">
        {say('confirm', { rupiah: formatRupiah(effect.afterRupiah) })}
      </Button>
    </form>
  )
}
