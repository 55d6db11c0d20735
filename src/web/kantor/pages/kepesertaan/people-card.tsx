import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { workerAddress } from '../../addresses.ts'
import { usePages } from '../../data/use-pages.ts'
import { Card } from '../../parts/card.tsx'
import type { Column } from '../../parts/data-table.tsx'
import { Fault } from '../../parts/loaded.tsx'
import { LongTable } from '../../parts/long-table.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { type Dates, useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { ProtectionBadge } from '../pekerja/protection-badge.tsx'
import { kepesertaanWords } from './kepesertaan-words.ts'

type Worker = Answer<'workers'>['rows'][number]
type State = Worker['protection']

const STATES: readonly State[] = ['protected', 'in-grace', 'lapsed', 'not-started', 'never', 'left']

/** Everybody, found by name and standing; as many as the reader scrolls to. */
export function PeopleCard() {
  const say = useWords(kepesertaanWords)
  const dates = useDates()
  const [q, setQ] = useState('')
  const [state, setState] = useState<State | ''>('')
  const people = usePages('workers', { q, ...(state !== '' && { state }) })
  const title = say('peopleTitle', { total: formatCount(people.total) })
  return (
    <Card
      title={title}
      side={
        <div className="table-tools">
          <SearchField label={say('search')} onChange={setQ} />
          <StateChoice value={state} onChange={setState} />
        </div>
      }
    >
      {people.error && <Fault error={people.error} retry={people.refetch} />}
      {people.isPending && <Skeleton lines={8} />}
      {people.first && people.rows.length === 0 && <p>{say('none')}</p>}
      {people.rows.length > 0 && (
        <LongTable
          {...people}
          caption={title}
          columns={workerColumns(say, dates)}
          rowKey={({ id }) => id}
        />
      )}
    </Card>
  )
}

interface StateChoiceProps {
  readonly value: State | ''
  readonly onChange: (state: State | '') => void
}

function StateChoice({ value, onChange }: StateChoiceProps) {
  const say = useWords(kepesertaanWords)
  return (
    <label className="filter-field">
      <span className="only-heard">{say('state')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as State | '')}>
        <option value="">{say('all')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {say(state)}
          </option>
        ))}
      </select>
    </label>
  )
}

function workerColumns(say: Say<keyof typeof kepesertaanWords.keys>, dates: Dates) {
  const columns: Column<Worker>[] = [
    {
      key: 'name',
      head: say('name'),
      cell: ({ id, name, nikMasked }) => (
        <>
          <Link to={workerAddress(id)}>{name}</Link>
          <span className="second-line">{nikMasked}</span>
        </>
      ),
    },
    {
      key: 'village',
      head: say('village'),
      cell: ({ village }) => (
        <>
          {village.name}
          <span className="second-line">{village.districtName}</span>
        </>
      ),
    },
    { key: 'occupation', head: say('occupation'), cell: ({ occupation }) => occupation },
    {
      key: 'age',
      head: say('age'),
      isNumber: true,
      cell: ({ ageYears }) => ageYears ?? '–',
    },
    {
      key: 'until',
      head: say('until'),
      isWideOnly: true,
      cell: ({ protectedUntil }) => dates.day(protectedUntil),
    },
    {
      key: 'state',
      head: say('state'),
      cell: ({ protection, protectedUntil, daysLeft, isDeceased }) => (
        <ProtectionBadge
          state={protection}
          until={protectedUntil}
          daysLeft={daysLeft}
          isDeceased={isDeceased}
        />
      ),
    },
  ]
  return columns
}
