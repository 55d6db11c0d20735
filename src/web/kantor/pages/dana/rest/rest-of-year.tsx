import { IconCalendarRepeat } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { decreeAddress } from '../../../addresses.ts'
import { useSending } from '../../../data/use-sending.ts'
import { Button } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
import { FaultLine } from '../../../parts/fault-line.tsx'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { RestConfirm } from './rest-confirm.tsx'
import { RestEffect } from './rest-effect.tsx'
import { restWords } from './rest-words.ts'
import './rest.css'

type Effect = Answer<'foreseeRest'>
type Done = Answer<'reallocateRest'>

/** The card of the Dana page: by the policy the year was allocated by. */
export function RestCard() {
  const say = useWords(restWords)
  return (
    <Card title={say('title')} note={say('note')}>
      <RestOfYear scenarioId={null} />
    </Card>
  )
}

/** Allocating the rest of the year anew in two looks: first whom it changes, then number and reason. */
export function RestOfYear({ scenarioId }: { readonly scenarioId: string | null }) {
  const say = useWords(restWords)
  const dates = useDates()
  const [from, setFrom] = useState('')
  const [effect, setEffect] = useState<Effect | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const { isSending, fault, submit } = useSending(async () => {
    setEffect(null)
    setEffect(await call('foreseeRest', { body: { from: from || null, scenarioId } }))
  })
  if (done) return <RestDone done={done} />
  return (
    <>
      <form className="form rest-form" onSubmit={submit}>
        <label className="field">
          {say('from')}
          <input
            type="month"
            value={from}
            onChange={(event) => {
              setFrom(event.target.value)
              setEffect(null)
            }}
          />
          {effect && (
            <span className="field-help">
              {say('firstFree', { month: dates.month(effect.firstFree) })}
            </span>
          )}
        </label>
        <Button
          kind={effect ? 'quiet' : 'outlined'}
          icon={IconCalendarRepeat}
          type="submit"
          disabled={isSending}
        >
          {say(isSending ? 'seeing' : 'see')}
        </Button>
        <FaultLine fault={fault} />
      </form>
      {effect && <RestEffect effect={effect} />}
      {effect && effect.people.length > 0 && (
        <RestConfirm effect={effect} scenarioId={scenarioId} onDone={setDone} />
      )}
    </>
  )
}

function RestDone({ done }: { readonly done: Done }) {
  const say = useWords(restWords)
  const { added, removed, changed } = done.differences
  return (
    <p role="status">
      {say('done', {
        number: done.number,
        revises: done.revises,
        added: formatCount(added),
        removed: formatCount(removed),
        changed: formatCount(changed),
      })}{' '}
      <Link to={decreeAddress(done.decreeId)}>{say('open')}</Link>
    </p>
  )
}
