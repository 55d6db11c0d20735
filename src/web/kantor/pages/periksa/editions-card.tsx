import { Popover } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { useSending } from '../../data/use-sending.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { FaultLine } from '../../parts/fault-line.tsx'
import { ReasonField } from '../../parts/field.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { type Edition, LIST_KEYS } from './daftar.ts'
import { daftarWords } from './daftar-words.ts'
import { RowNotes } from './send-list-card.tsx'
import './daftar.css'

interface EditionsCardProps {
  readonly editions: readonly Edition[]
  readonly shown: Edition | null
  readonly onShow: (edition: Edition | null) => void
}

/** Every list that was sent, what it found, and a way back from each. */
export function EditionsCard({ editions, shown, onShow }: EditionsCardProps) {
  const say = useWords(daftarWords)
  const [note, setNote] = useState('')
  const columns = useColumns(shown, onShow, setNote)
  return (
    <Card title={say('listsTitle')} note={say('listsNote')} foot={<span>{say('listsFoot')}</span>}>
      <p className="ruling-note" role="status">
        {note}
      </p>
      <DataTable
        caption={say('listsTitle')}
        columns={columns}
        rows={editions}
        rowKey={(row) => row.id}
        isChosen={(row) => row.id === shown?.id}
      />
    </Card>
  )
}

function useColumns(
  shown: Edition | null,
  onShow: (edition: Edition | null) => void,
  onChanged: (note: string) => void,
): readonly Column<Edition>[] {
  const say = useWords(daftarWords)
  const dates = useDates()
  return [
    {
      key: 'list',
      head: say('list'),
      cell: (row) => (
        <>
          {say(row.list)}
          <span className="second-line">
            {row.source}, {say('asOfShort', { day: dates.day(row.asOf) })}
          </span>
          <span className="second-line">
            {say('sentBy', { by: row.sentBy, at: dates.moment(row.sentAt) })}
          </span>
          <RowNotes findings={row.findings} />
        </>
      ),
    },
    {
      key: 'people',
      head: say('people'),
      isNumber: true,
      cell: (row) => formatCount(row.people),
    },
    {
      key: 'linked',
      head: say('linked'),
      isNumber: true,
      cell: ({ found }) => formatCount(found.linked + found.same),
    },
    {
      key: 'open',
      head: say('open'),
      isNumber: true,
      cell: ({ found }) => formatCount(found.open),
    },
    { key: 'state', head: say('state'), cell: (row) => <EditionState edition={row} /> },
    {
      key: 'actions',
      head: '',
      cell: (row) => (
        <span className="edition-actions">
          <Button size="small" onClick={() => onShow(shown?.id === row.id ? null : row)}>
            {say(shown?.id === row.id ? 'hide' : 'show')}{' '}
            <span className="only-heard">{row.source}</span>
          </Button>
          {row.state === 'withdrawn' ? (
            <Restore edition={row} onChanged={onChanged} />
          ) : (
            <Withdraw edition={row} onChanged={onChanged} />
          )}
        </span>
      ),
    },
  ]
}

const TONES = { standing: 'good', replaced: 'plain', withdrawn: 'soon' } as const

function EditionState({ edition }: { readonly edition: Edition }) {
  const say = useWords(daftarWords)
  const dates = useDates()
  const { state, withdrawn } = edition
  return (
    <>
      <Badge tone={TONES[state]}>{say(state)}</Badge>
      {withdrawn && (
        <span className="second-line">
          {say('withdrawnBy', { ...withdrawn, at: dates.moment(withdrawn.at) })}
        </span>
      )}
    </>
  )
}

interface ChangeProps {
  readonly edition: Edition
  readonly onChanged: (note: string) => void
}

function Withdraw({ edition, onChanged }: ChangeProps) {
  const say = useWords(daftarWords)
  const [reason, setReason] = useState('')
  const told = useTold(onChanged)
  const { fault, isSending, submit } = useSending(async () =>
    told(
      await call('withdrawOutsideList', { params: { editionId: edition.id }, body: { reason } }),
    ),
  )
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={300}>
      <Popover.Target>
        <button type="button" className="button button-text button-small">
          {say('withdraw')} <span className="only-heard">{edition.source}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className="form" onSubmit={submit}>
          <p className="field-help">
            {say(edition.list === 'death' ? 'withdrawDeaths' : 'withdrawText')}
          </p>
          <ReasonField label={say('reason')} value={reason} onChange={setReason} most={200} />
          <FaultLine fault={fault} />
          <Button kind="harm" size="small" type="submit" disabled={isSending}>
            {say('confirm')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

function Restore({ edition, onChanged }: ChangeProps) {
  const say = useWords(daftarWords)
  const told = useTold(onChanged)
  const { fault, isSending, submit } = useSending(async () =>
    told(await call('restoreOutsideList', { params: { editionId: edition.id } })),
  )
  return (
    <form onSubmit={submit}>
      <Button kind="text" size="small" type="submit" disabled={isSending}>
        {say('restore')} <span className="only-heard">{edition.source}</span>
      </Button>
      <FaultLine fault={fault} />
    </form>
  )
}

/** Says what comparing again found, and reads everything that rests on it anew. */
function useTold(onChanged: (note: string) => void) {
  const say = useWords(daftarWords)
  const client = useQueryClient()
  return async ({ linked, open }: Answer<'restoreOutsideList'>): Promise<void> => {
    onChanged(say('changed', { linked: formatCount(linked), open: formatCount(open) }))
    for (const key of LIST_KEYS) await client.invalidateQueries({ queryKey: [key] })
  }
}
