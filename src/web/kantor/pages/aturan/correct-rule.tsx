import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/shared/api.ts'
import { useMe } from '../../data/use-me.ts'
import { useSending } from '../../data/use-sending.ts'
import { Button } from '../../parts/button.tsx'
import { FaultLine } from '../../parts/fault-line.tsx'
import { ChoiceField, DayField, ReasonField } from '../../parts/field.tsx'
import { useWords } from '../../words/wording.ts'
import { aturanWords } from './aturan-words.ts'
import type { Rule } from './rule.ts'
import { useParameterName } from './use-parameter-name.ts'

/** Corrects a rule as data: new figures from a day, with the reason; the old version stays in the book. */
export function CorrectRule({ rule }: { readonly rule: Rule }) {
  const say = useWords(aturanWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="text" size="small" onClick={() => setOpen(true)}>
        {say('correct')} <span className="only-heard">{rule.id}</span>
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={say('correctTitle', { id: rule.id })}
        size={560}
      >
        <CorrectForm rule={rule} close={() => setOpen(false)} />
      </Modal>
    </>
  )
}

const STATUSES = ['verified', 'press', 'to-be-confirmed'] as const

interface FormProps {
  readonly rule: Rule
  readonly close: () => void
}

function CorrectForm({ rule, close }: FormProps) {
  const say = useWords(aturanWords)
  const nameOf = useParameterName()
  const client = useQueryClient()
  const me = useMe()
  const [parameters, setParameters] = useState(rule.parameters)
  const [from, setFrom] = useState(me.data?.asOf ?? rule.from)
  const [status, setStatus] = useState(rule.status)
  const [reason, setReason] = useState('')
  const { fault, submit } = useSending(async () => {
    const figures = parameters as Record<string, string | number | boolean | null>
    await call('overrideRule', {
      body: { ruleId: rule.id, from, parameters: figures, status, reason },
    })
    await client.invalidateQueries({ queryKey: ['rules'] })
    close()
  })
  return (
    <form className="form" onSubmit={submit}>
      <p>{say('correctText')}</p>
      {Object.entries(parameters)
        .filter(([, value]) => value === null || typeof value === 'number')
        .map(([name, value]) => (
          <label key={name} className="field">
            {nameOf(name)}
            <input
              inputMode="numeric"
              value={value === null ? '' : String(value)}
              placeholder={say('unknown')}
              onChange={(event) => {
                const typed = event.target.value.trim()
                const next = typed === '' ? null : Number(typed)
                if (next === null || Number.isFinite(next))
                  setParameters((known) => ({ ...known, [name]: next }))
              }}
            />
          </label>
        ))}
      <DayField label={say('correctFrom')} value={from} onChange={setFrom} />
      <ChoiceField
        label={say('correctStatus')}
        value={status}
        choices={STATUSES}
        nameOf={(one) => say(one)}
        onChange={setStatus}
      />
      <ReasonField label={say('correctReason')} value={reason} onChange={setReason} most={400} />
      <FaultLine fault={fault} />
      <Button kind="filled" type="submit">
        {say('save')}
      </Button>
    </form>
  )
}
