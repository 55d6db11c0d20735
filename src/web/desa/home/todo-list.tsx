import type { Standing } from '../list/standing.ts'
import type { VillageList } from '../list/village-list.ts'
import { IconChevronRight, IconCircleCheck } from '../look/icons.ts'
import { StateNote } from '../look/state-note.tsx'
import type { Draft } from '../phone/draft.ts'
import { linkTo } from '../router.ts'
import { useWords } from '../text/text.ts'

/** What waits for this village, numbered, each with its way on. */
export function TodoList(todo: {
  readonly list: VillageList
  readonly standing: Standing
  readonly drafts: readonly Draft[]
}) {
  const words = useWords()
  const { list, standing } = todo
  const unsent = list.lists
    .filter((one) => one.submittedOn === null)
    .reduce((sum, one) => sum + one.lines, 0)
  const writing = todo.drafts.filter(({ state }) => state !== 'waiting').length
  const isOver = list.daysToDeadline !== null && list.daysToDeadline < 0
  const isSent = list.lists.some((one) => one.submittedOn !== null)
  // After the deadline a village that has answered is not asked for more.
  const missing = isOver && isSent ? 0 : list.targetPeople - standing.all
  const steps = [
    { count: standing.mend, title: words.todoMend, why: words.todoMendWhy, path: 'usulan' },
    {
      count: writing,
      title: words.todoDraft,
      why: words.todoDraftWhy,
      path: 'usulan?lihat=ponsel',
    },
    { count: missing, title: words.todoAdd, why: words.todoAddWhy, path: 'tambah' },
    { count: unsent, title: words.todoSend, why: words.todoSendWhy, path: 'kirim' },
  ].filter(({ count }) => count > 0)
  if (steps.length === 0)
    return (
      <StateNote
        icon={<IconCircleCheck size={22} />}
        title={words.waitingNothing}
        body={words.waitingNothingBody}
      />
    )
  return (
    <section>
      <h2 className="section-title">{words.waitingTitle}</h2>
      <ol className="todo card">
        {steps.map(({ count, title, why, path }, at) => (
          <li key={path}>
            <a href={linkTo(path)}>
              <span className="number" aria-hidden="true">
                {at + 1}
              </span>
              <span className="todo-words">
                <strong>{title(count)}</strong>
                <span className="quiet">{why}</span>
              </span>
              <IconChevronRight size={18} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
