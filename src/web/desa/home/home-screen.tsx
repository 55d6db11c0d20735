import { call } from '../../shared/api.ts'
import { standingOf } from '../list/standing.ts'
import { useVillageList, type VillageList } from '../list/village-list.ts'
import { NotTold } from '../look/not-told.tsx'
import { PageHeader } from '../look/page-header.tsx'
import { useTold } from '../phone/answers.ts'
import { useOnPhone } from '../phone/shelf.ts'
import { useSession } from '../session.ts'
import { useDates, useWords } from '../text/text.ts'
import { Countdown } from './countdown.tsx'
import { LapseAlarm, ProtectionCard } from './protection-card.tsx'
import { TodoList } from './todo-list.tsx'

/** The village in one page: how far the list is, how long is left, what waits, who is protected. */
export function HomeScreen() {
  const words = useWords()
  const { villageCode, tick, refresh, me } = useSession()
  const drafts = useOnPhone().drafts.filter((draft) => draft.villageCode === villageCode)
  const list = useVillageList('all', 1)
  const village = useTold(
    `village ${villageCode}`,
    () => call('village', { params: { villageCode } }),
    tick,
  )
  if (!list.value)
    return (
      <>
        <PageHeader question={words.homeQuestion} answer={words.home} />
        <NotTold refusal={list.refusal} retry={refresh} />
      </>
    )
  const standing = standingOf(list.value.groups, drafts)
  return (
    <>
      <Head list={list.value} ready={standing.ready} all={standing.all} />
      {!list.isFresh && list.refusal && <p className="note">{words.asKept}</p>}
      {village.value && <LapseAlarm village={village.value} />}
      <Countdown list={list.value} named={standing.all} />
      <TodoList list={list.value} standing={standing} drafts={drafts} />
      {village.value && <ProtectionCard village={village.value} />}
      {me.isDemonstration && <p className="note">{words.demonstration}</p>}
    </>
  )
}

function Head(head: { readonly list: VillageList; readonly ready: number; readonly all: number }) {
  const words = useWords()
  const dates = useDates()
  const { list, ready, all } = head
  const sentOn = list.lists.map((one) => one.submittedOn).find((day) => day !== null)
  const sentLines = list.lists
    .filter((one) => one.submittedOn !== null)
    .reduce((sum, one) => sum + one.lines, 0)
  const answer =
    all === 0
      ? words.homeNone
      : sentOn
        ? words.homeSent(sentLines, dates(sentOn))
        : words.homeReady(ready, all)
  return (
    <PageHeader
      question={words.homeQuestion}
      answer={answer}
      {...(list.targetPeople > 0 && { lead: words.homeLead(list.targetPeople) })}
    />
  )
}
