import { useEffect, useRef, useState } from 'react'
import { IconCircleCheck, IconFileUpload, IconUserPlus } from '../look/icons.ts'
import { NotTold } from '../look/not-told.tsx'
import { PageHeader } from '../look/page-header.tsx'
import { StateNote } from '../look/state-note.tsx'
import type { Draft } from '../phone/draft.ts'
import { lastDiscarded, undiscard, useOnPhone } from '../phone/shelf.ts'
import { linkTo, usePlace } from '../router.ts'
import { useSession } from '../session.ts'
import { useSignal } from '../signal.ts'
import { useDates, useWords } from '../text/text.ts'
import { CandidateCard } from './candidate-card.tsx'
import { type Filter, FilterChips } from './filter-chips.tsx'
import { PhoneRows } from './phone-rows.tsx'
import { type Standing, standingOf, withoutMended } from './standing.ts'
import { StateBar } from './state-bar.tsx'
import { useVillageList, type VillageList } from './village-list.ts'

const STEP = 12

/** A village's list: what is still to be mended, where all names stand, what is on this phone. */
export function ListScreen() {
  const words = useWords()
  const { villageCode, refresh } = useSession()
  const drafts = useOnPhone().drafts.filter((draft) => draft.villageCode === villageCode)
  const [filter, setFilter] = useState<Filter>()
  const [shown, setShown] = useState(STEP)
  const summary = useVillageList('all', 1)
  const standing = summary.value && standingOf(summary.value.groups, drafts)
  const chosen = filter ?? (standing && standing.mend + standing.look === 0 ? 'all' : 'fix')
  const choose = (next: Filter) => {
    setFilter(next)
    setShown(STEP)
  }
  return (
    <>
      {summary.value && standing ? (
        <>
          <Head list={summary.value} standing={standing} />
          {!summary.isFresh && summary.refusal && <p className="note">{words.asKept}</p>}
          <StateBar standing={standing} />
          <FilterChips standing={standing} chosen={chosen} choose={choose} />
          <Names
            filter={chosen}
            standing={standing}
            drafts={drafts}
            shown={shown}
            showMore={() => setShown(shown + STEP)}
          />
        </>
      ) : (
        <>
          <PageHeader question={words.listQuestion} answer={words.list} />
          <NotTold refusal={summary.refusal} retry={refresh} />
        </>
      )}
      <Discarded />
      <OnPhone drafts={drafts} />
      <div className="main-act">
        <a className="button button-main" href={linkTo('tambah')}>
          <IconUserPlus size={22} stroke={1.8} />
          {words.add}
        </a>
        <a className="button button-square" href={linkTo('unggah')} aria-label={words.upload}>
          <IconFileUpload size={22} stroke={1.8} />
        </a>
      </div>
    </>
  )
}

function Head({ list, standing }: { readonly list: VillageList; readonly standing: Standing }) {
  const words = useWords()
  const dates = useDates()
  const toMend = standing.mend + standing.look
  const answer =
    standing.all === 0
      ? words.listNone
      : toMend > 0
        ? words.listMend(toMend, standing.all)
        : standing.phone > 0
          ? words.listOnPhone(standing.phone, standing.all)
          : words.listClean(standing.all)
  const lead =
    list.deadlineOn === null
      ? words.noDeadline
      : words.deadline(dates(list.deadlineOn, true), words.days(list.daysToDeadline ?? 0))
  return <PageHeader question={words.listQuestion} answer={answer} lead={lead} />
}

function Names(names: {
  readonly filter: Filter
  readonly standing: Standing
  readonly drafts: readonly Draft[]
  readonly shown: number
  readonly showMore: () => void
}) {
  const words = useWords()
  const { refresh } = useSession()
  const { filter, standing, drafts, shown, showMore } = names
  const { ready, mend, look, settled } = standing
  const total = { fix: mend + look, ready, all: ready + mend + look, settled }[filter]
  const group = filter === 'fix' ? 'all' : filter
  const told = useVillageList(group, Math.min(total, shown) + drafts.length)
  if (!told.value) return <NotTold refusal={told.refusal} retry={refresh} />
  const cards = withoutMended(told.value.candidates, drafts).slice(0, Math.min(total, shown))
  if (total === 0 && drafts.length === 0)
    return <NoNames filter={filter} isEmpty={standing.all === 0} />
  const left = total - cards.length
  return (
    <>
      <ul className="people">
        {cards.map((card) => (
          <CandidateCard key={card.id} card={card} />
        ))}
      </ul>
      <p role="status" className="only-heard">
        {words.listCount(cards.length, total)}
      </p>
      {left > 0 && (
        <button type="button" className="show-more" onClick={showMore}>
          {words.showMore(Math.min(left, STEP))}
        </button>
      )}
    </>
  )
}

function NoNames({ filter, isEmpty }: { readonly filter: Filter; readonly isEmpty: boolean }) {
  const words = useWords()
  if (isEmpty)
    return (
      <StateNote
        icon={<IconUserPlus size={22} />}
        title={words.emptyList}
        body={words.emptyListBody}
      />
    )
  const isFix = filter === 'fix'
  return (
    <StateNote
      icon={<IconCircleCheck size={22} />}
      title={isFix ? words.emptyFix : words.emptyReady}
      body={isFix ? words.emptyFixBody : words.emptyReadyBody}
    />
  )
}

/** Nothing typed is lost by one touch: the last draft thrown away can be taken back. */
function Discarded() {
  const words = useWords()
  const { villageCode } = useSession()
  const draft = lastDiscarded()
  if (draft?.villageCode !== villageCode) return null
  return (
    <p role="status" className="done">
      <span>{words.discarded(draft.values.name || words.noName)}</span>
      <button type="button" className="button button-text" onClick={() => void undiscard()}>
        {words.undo}
      </button>
    </p>
  )
}

function OnPhone({ drafts }: { readonly drafts: readonly Draft[] }) {
  const words = useWords()
  const isReached = useSignal()
  const isAsked = usePlace().query.has('lihat')
  const title = useRef<HTMLHeadingElement>(null)
  const hasDrafts = drafts.length > 0
  useEffect(() => {
    if (!isAsked || !hasDrafts) return
    title.current?.focus()
    title.current?.scrollIntoView()
  }, [isAsked, hasDrafts])
  if (!hasDrafts) return null
  return (
    <section className="on-phone">
      <h2 ref={title} tabIndex={-1}>
        {words.phoneTitle}
      </h2>
      <p className="quiet">
        {!drafts.some(({ state }) => state === 'waiting')
          ? words.phoneBodyDrafts
          : isReached
            ? words.phoneBodyOnline
            : words.phoneBody}
      </p>
      <PhoneRows drafts={drafts} />
    </section>
  )
}
