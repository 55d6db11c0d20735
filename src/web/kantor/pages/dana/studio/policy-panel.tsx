import { IconBolt } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { addMonths, countMonths, month } from '#vocabulary/month.ts'
import { Button } from '../../../parts/button.tsx'
import { Card } from '../../../parts/card.tsx'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { GoalOrder } from './goal-order.tsx'
import { Slider } from './slider.tsx'
import { studioWords } from './studio-words.ts'
import { type Opening, type Policy, startingFrom } from './use-studio.ts'

interface PolicyPanelProps {
  readonly opening: Opening
  readonly policy: Policy
  readonly reckonedMs: number | null
  readonly onChange: (policy: Policy) => void
}

/** Everything that may be moved: what comes first, the village's share, when cover starts and for how long, the weights. */
export function PolicyPanel({ opening, policy, reckonedMs, onChange }: PolicyPanelProps) {
  const say = useWords(studioWords)
  const dates = useDates()
  const january = month(`${opening.year}-01`)
  const start = month(policy.startMonth)
  const months = (count: number): string => say('months', { count })
  return (
    <Card className="sunken" title={say('policyTitle')} note={say('policyNote')}>
      <GoalOrder
        goals={policy.objective}
        all={opening.goals}
        onChange={(objective) => onChange({ ...policy, objective })}
      />
      <Slider
        label={say('minimum')}
        value={policy.villageMinimum}
        words={say('people', { count: formatCount(policy.villageMinimum) })}
        min={0}
        max={Math.max(opening.mostPerVillage, policy.villageMinimum)}
        onChange={(villageMinimum) => onChange({ ...policy, villageMinimum })}
      />
      <Slider
        label={say('start')}
        value={countMonths(january, start) - 1}
        words={dates.month(policy.startMonth)}
        min={0}
        max={11}
        onChange={(at) => onChange(startingFrom(policy, addMonths(january, at)))}
      />
      <Slider
        label={say('length')}
        value={policy.coverMonths}
        words={months(policy.coverMonths)}
        min={1}
        max={opening.mostCoverMonths}
        onChange={(coverMonths) => onChange({ ...policy, coverMonths })}
      />
      <BeyondYear year={opening.year} policy={policy} />
      <Slider
        label={say('newFrom')}
        value={countMonths(start, month(policy.newFromMonth)) - 1}
        words={dates.month(policy.newFromMonth)}
        min={0}
        max={policy.coverMonths - 1}
        onChange={(at) => onChange({ ...policy, newFromMonth: addMonths(start, at) })}
      />
      <Slider
        label={say('grace')}
        value={policy.graceMonths}
        words={months(policy.graceMonths)}
        min={0}
        max={opening.unpaidMonths}
        onChange={(graceMonths) => onChange({ ...policy, graceMonths })}
      />
      <h3 className="studio-subtitle">{say('weightsTitle')}</h3>
      {opening.parts.map(({ name, label, points, most }) => (
        <Slider
          key={name}
          label={label}
          value={policy.points[name] ?? points}
          words={say('points', { count: policy.points[name] ?? points })}
          min={0}
          max={most}
          onChange={(wanted) =>
            onChange({ ...policy, points: { ...policy.points, [name]: wanted } })
          }
        />
      ))}
      <p className="studio-speed">
        <IconBolt size={16} stroke={1.8} aria-hidden="true" />
        {reckonedMs !== null && say('speed', { seconds: secondsText(reckonedMs) })}
        <Button kind="text" size="small" onClick={() => onChange(opening.policy)}>
          {say('reset')}
        </Button>
      </p>
    </Card>
  )
}

function BeyondYear({ year, policy }: { readonly year: number; readonly policy: Policy }) {
  const say = useWords(studioWords)
  const end = addMonths(month(policy.startMonth), policy.coverMonths - 1)
  const count = Math.min(policy.coverMonths, countMonths(month(`${year + 1}-01`), end))
  if (count === 0) return null
  return <p className="studio-warning">{say('beyond', { count, year: year + 1, budget: year })}</p>
}

function secondsText(ms: number): string {
  return (Math.ceil(ms / 10) / 100).toFixed(2).replace('.', ',')
}
