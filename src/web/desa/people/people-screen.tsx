import { useDeferredValue, useState } from 'react'
import { call } from '../../shared/api.ts'
import { TextField } from '../form/text-field.tsx'
import { IconSearch, IconUsers } from '../look/icons.ts'
import { NotTold } from '../look/not-told.tsx'
import { PageHeader } from '../look/page-header.tsx'
import { StateNote } from '../look/state-note.tsx'
import { useTold } from '../phone/answers.ts'
import { goInstead, usePlace } from '../router.ts'
import { useSession } from '../session.ts'
import { useWords } from '../text/text.ts'
import { isState, PersonRow, STATES, type State } from './person-row.tsx'

/** The village's own people and where their protection stands. */
export function PeopleScreen() {
  const words = useWords()
  const { villageCode, tick, refresh } = useSession()
  const asked = usePlace().query.get('keadaan') ?? ''
  const state = isState(asked) ? asked : undefined
  const [typed, setTyped] = useState('')
  const [pages, setPages] = useState(1)
  const q = useDeferredValue(typed.trim())
  const village = useTold(
    `village ${villageCode}`,
    () => call('village', { params: { villageCode } }),
    tick,
  )
  const told = useTold(
    `people ${villageCode} ${state ?? ''} ${q} ${pages}`,
    () => loadPeople(villageCode, state, q, pages),
    tick,
  )
  const choose = (next: State | undefined) => {
    setPages(1)
    goInstead(next ? `warga?keadaan=${next}` : 'warga')
  }
  const counts = village.value?.row.protection
  const all = counts && counts.protected + counts.inGrace + counts.lapsed + counts.notStarted
  const total = told.value?.total ?? 0
  const left = total - (told.value?.rows.length ?? 0)
  return (
    <>
      <PageHeader
        question={words.peopleQuestion}
        answer={
          counts && all ? words.peopleAnswer(counts.protected, all) : words.peopleListed(total)
        }
      />
      <TextField
        id="find"
        label={words.peopleFind}
        type="search"
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setPages(1)
        }}
        aside={<IconSearch size={20} aria-hidden="true" />}
      />
      <fieldset className="chips">
        <legend className="only-heard">{words.filters}</legend>
        {[undefined, ...STATES].map((one) => (
          <button
            key={one ?? 'any'}
            type="button"
            className="chip"
            aria-pressed={one === state}
            onClick={() => choose(one)}
          >
            {one ? words.protection[one] : words.anyState}
          </button>
        ))}
      </fieldset>
      {!told.value ? (
        <NotTold refusal={told.refusal} retry={refresh} />
      ) : total === 0 ? (
        <StateNote
          icon={<IconUsers size={22} />}
          title={q || state ? words.peopleNoneFound : words.peopleNone}
          body={q || state ? words.peopleNoneFoundBody : words.peopleNoneBody}
        />
      ) : (
        <ul className="people">
          {told.value.rows.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      )}
      <p role="status" className="only-heard">
        {told.value && words.listCount(told.value.rows.length, total)}
      </p>
      {left > 0 && told.value && (
        <button type="button" className="show-more" onClick={() => setPages(pages + 1)}>
          {words.showMore(Math.min(left, told.value.pageSize))}
        </button>
      )}
    </>
  )
}

async function loadPeople(village: string, state: State | undefined, q: string, pages: number) {
  const [first, ...rest] = await Promise.all(
    Array.from({ length: pages }, (_, at) =>
      call('workers', { query: { village, q, page: at + 1, ...(state && { state }) } }),
    ),
  )
  if (!first) throw new Error('people come in at least one page')
  return { ...first, rows: [first, ...rest].flatMap((page) => page.rows) }
}
