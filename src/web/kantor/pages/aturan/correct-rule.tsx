import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiRefusal, call } from '#web/shared/api.ts'
import { useMe } from '../../data/use-me.ts'
import { Button } from '../../parts/button.tsx'
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
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      const figures = parameters as Record<string, string | number | boolean | null>
      await call('overrideRule', {
        body: { ruleId: rule.id, from, parameters: figures, status, reason },
      })
      await client.invalidateQueries({ queryKey: ['rules'] })
      close()
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setFault(error.sentence)
    }
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
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
      <label className="field">
        {say('correctFrom')}
        <input
          type="date"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label className="field">
        {say('correctStatus')}
        <select
          value={status}
          onChange={(event) => setStatus(event.target.value as Rule['status'])}
        >
          {(['verified', 'press', 'to-be-confirmed'] as const).map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {say('correctReason')}
        <textarea
          required
          minLength={5}
          maxLength={400}
          rows={3}
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
        {say('save')}
      </Button>
    </form>
  )
}
