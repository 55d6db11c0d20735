import {
  IconChevronDown,
  IconChevronUp,
  IconGripVertical,
  IconLock,
  IconPlus,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { goalWords, isGoal } from '../../../parts/goal-words.ts'
import { useWords } from '../../../words/wording.ts'
import { studioWords } from './studio-words.ts'
import type { Policy } from './use-studio.ts'

type Goal = Policy['objective'][number]

interface GoalOrderProps {
  readonly goals: readonly Goal[]
  /** Every goal there is; those not followed yet may be added at the end. */
  readonly all: readonly Goal[]
  readonly onChange: (goals: Goal[]) => void
}

/** The goals in their order; the first is locked, the others are dragged or moved with their buttons. */
export function GoalOrder({ goals, all, onChange }: GoalOrderProps) {
  const say = useWords(studioWords)
  const sayGoal = useWords(goalWords)
  const [dragged, setDragged] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const nameOf = (goal: Goal): string => (isGoal(goal) ? sayGoal(goal) : goal)
  const move = (from: number, to: number): void => {
    const goal = goals[from]
    if (goal === undefined || to < 1 || to >= goals.length || from === to) return
    const rest = goals.filter((_, at) => at !== from)
    onChange([...rest.slice(0, to), goal, ...rest.slice(to)])
    setTold(say('moved', { goal: nameOf(goal), place: to + 1 }))
  }
  return (
    <>
      <ol className="goals studio-goals">
        {goals.map((goal, at) => (
          <li
            key={goal}
            draggable={at > 0}
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => dragged !== null && move(dragged, at)}
          >
            {at === 0 ? (
              <IconLock size={16} stroke={1.8} aria-label={say('locked')} />
            ) : (
              <IconGripVertical size={16} stroke={1.8} aria-hidden="true" />
            )}
            <strong>{at + 1}</strong>
            <span>{nameOf(goal)}</span>
            {at > 0 && (
              <span className="goal-moves">
                <button
                  type="button"
                  aria-label={say('up', { goal: nameOf(goal) })}
                  aria-disabled={at === 1}
                  onClick={() => move(at, at - 1)}
                >
                  <IconChevronUp size={16} stroke={1.8} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={say('down', { goal: nameOf(goal) })}
                  aria-disabled={at === goals.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  <IconChevronDown size={16} stroke={1.8} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={say('removeGoal', { goal: nameOf(goal) })}
                  onClick={() => {
                    onChange(goals.filter((one) => one !== goal))
                    setTold(say('removed', { goal: nameOf(goal) }))
                  }}
                >
                  <IconX size={16} stroke={1.8} aria-hidden="true" />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {all
        .filter((goal) => !goals.includes(goal))
        .map((goal) => (
          <Button
            key={goal}
            kind="text"
            size="small"
            icon={IconPlus}
            onClick={() => onChange([...goals, goal])}
          >
            {say('addGoal', { goal: nameOf(goal) })}
          </Button>
        ))}
      <p className="only-heard" aria-live="polite">
        {told}
      </p>
    </>
  )
}
