import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { type Answer, send } from '#web/shared/api.ts'
import { useSending } from '../../data/use-sending.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { FaultLine } from '../../parts/fault-line.tsx'
import { ChoiceField, DayField, TextField } from '../../parts/field.tsx'
import { useWords } from '../../words/wording.ts'
import { type Edition, LIST_KEYS } from './daftar.ts'
import { daftarWords } from './daftar-words.ts'

type Sent = Answer<'sendOutsideList'>

const KINDS: readonly Edition['list'][] = [
  'death',
  'civil-servant',
  'wage-earner',
  'insurer-member',
  'other-payer',
]

/** One form: which list, whose, true when, and the file as it came. */
export function SendListCard() {
  const say = useWords(daftarWords)
  const client = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [list, setList] = useState<Edition['list']>('death')
  const [source, setSource] = useState('')
  const [asOf, setAsOf] = useState('')
  const [sent, setSent] = useState<Sent | null>(null)
  const { fault, isSending, submit } = useSending(async () => {
    setSent(null)
    const form = new FormData()
    form.set('list', list)
    form.set('source', source)
    form.set('asOf', asOf)
    const [chosen] = file.current?.files ?? []
    if (chosen) form.set('file', chosen, chosen.name)
    setSent(await send('sendOutsideList', form))
    if (file.current) file.current.value = ''
    for (const key of LIST_KEYS) void client.invalidateQueries({ queryKey: [key] })
  })
  return (
    <Card title={say('sendTitle')} note={say('sendNote')}>
      <form className="form" onSubmit={submit}>
        <ChoiceField
          label={say('kind')}
          value={list}
          choices={KINDS}
          nameOf={say}
          onChange={setList}
        />
        <p className="field-help">{say(list === 'death' ? 'helpAdds' : 'helpReplaces')}</p>
        <TextField label={say('source')} value={source} onChange={setSource} />
        <p className="field-help">{say('sourceHelp')}</p>
        <DayField label={say('asOf')} value={asOf} onChange={setAsOf} />
        <label className="field">
          {say('file')}
          <input ref={file} type="file" required accept=".xlsx,.ods,.csv" />
        </label>
        <FaultLine fault={fault} />
        <Button kind="filled" type="submit" disabled={isSending}>
          {say(isSending ? 'sending' : 'send')}
        </Button>
      </form>
      <div role="status">{sent && <SentNote sent={sent} />}</div>
    </Card>
  )
}

function SentNote({ sent }: { readonly sent: Sent }) {
  const say = useWords(daftarWords)
  if (!sent.isNew) return <p className="sent-note">{say('sentAgain')}</p>
  const { linked, open, claimsOpened, claimsClosed } = sent.matched
  const numbers = {
    people: formatCount(sent.people),
    linked: formatCount(linked),
    open: formatCount(open),
    opened: formatCount(claimsOpened),
    closed: formatCount(claimsClosed),
  }
  return (
    <div className="sent-note">
      <p>
        {say('sent', numbers)} {sent.replaced > 0 && say('sentReplaced')}{' '}
        {claimsOpened + claimsClosed > 0 && say('sentClaims', numbers)}
      </p>
      <RowNotes findings={sent.findings} />
    </div>
  )
}

/** What was unclear, row by row; folded away, because most lists have some. */
export function RowNotes({ findings }: { readonly findings: Sent['findings'] }) {
  const say = useWords(daftarWords)
  if (findings.length === 0) return null
  return (
    <details className="row-notes">
      <summary>{say('findings', { count: formatCount(findings.length) })}</summary>
      <ul lang="id">
        {findings.map((one) => (
          <li key={one.message}>{one.message}</li>
        ))}
      </ul>
    </details>
  )
}
