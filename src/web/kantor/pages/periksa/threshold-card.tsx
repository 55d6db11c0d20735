import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { useSending } from '../../data/use-sending.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { FaultLine } from '../../parts/fault-line.tsx'
import { ReasonField } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { decimal } from './decimal.ts'
import { mutuWords } from './mutu-words.ts'
import './mutu-cards.css'

type Thresholds = Answer<'thresholds'>
type Rung = Thresholds['ladder'][number]

const MILLION = 1_000_000

/** From where on people are joined alone, what that is expected to cost, and what another threshold would. */
export function ThresholdCard() {
  const thresholds = useApi('thresholds')
  return (
    <div className="span-6">
      <Loaded query={thresholds} lines={6}>
        {(now) => <Ladder now={now} />}
      </Loaded>
    </div>
  )
}

function Ladder({ now }: { readonly now: Thresholds }) {
  const say = useWords(mutuWords)
  const dates = useDates()
  const [newest] = now.history
  const percent = (millionths: number) => formatPercent(millionths / MILLION)
  const rungs = [
    ...now.ladder.filter((rung) => rung.autoMillionths !== now.autoMillionths),
    now.now,
  ]
  const columns: readonly Column<Rung>[] = [
    { key: 'auto', head: say('auto'), cell: (rung) => percent(rung.autoMillionths) },
    { key: 'links', head: say('links'), isNumber: true, cell: (rung) => formatCount(rung.links) },
    {
      key: 'wrong',
      head: say('wrong'),
      isNumber: true,
      cell: (rung) => decimal(rung.expectedWrong),
    },
  ]
  return (
    <Card
      title={say('thresholdsTitle', {
        auto: percent(now.autoMillionths),
        review: percent(now.reviewMillionths),
      })}
      note={
        newest
          ? say('thresholdsSet', {
              by: newest.setBy,
              at: dates.moment(newest.setAt),
              reason: newest.reason,
            })
          : say('thresholdsDefault')
      }
      foot={<span>{say('ladderSource')}</span>}
    >
      <DataTable
        caption={say('ladder')}
        columns={columns}
        rows={rungs.sort((a, b) => a.autoMillionths - b.autoMillionths)}
        rowKey={(rung) => String(rung.autoMillionths)}
        isChosen={(rung) => rung.autoMillionths === now.autoMillionths}
      />
      <ThresholdForm now={now} />
    </Card>
  )
}

function ThresholdForm({ now }: { readonly now: Thresholds }) {
  const say = useWords(mutuWords)
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [auto, setAuto] = useState(asPercent(now.autoMillionths))
  const [review, setReview] = useState(asPercent(now.reviewMillionths))
  const [reason, setReason] = useState('')
  const { fault, submit } = useSending(async () => {
    await call('setThresholds', {
      body: {
        autoMillionths: asMillionths(auto),
        reviewMillionths: asMillionths(review),
        reason,
      },
    })
    await client.invalidateQueries({ queryKey: ['thresholds'] })
    setOpen(false)
  })
  if (!isOpen)
    return (
      <div className="threshold-form">
        <Button size="small" onClick={() => setOpen(true)}>
          {say('change')}
        </Button>
      </div>
    )
  return (
    <form className="form threshold-form" onSubmit={submit}>
      <p className="field-help">{say('changeText')}</p>
      <div className="threshold-pair">
        <PercentField label={say('autoPercent')} value={auto} onChange={setAuto} />
        <PercentField label={say('reviewPercent')} value={review} onChange={setReview} />
      </div>
      <Expected now={now} autoMillionths={asMillionths(auto)} />
      <ReasonField label={say('reason')} value={reason} onChange={setReason} most={200} />
      <FaultLine fault={fault} />
      <Button kind="filled" type="submit">
        {say('save')}
      </Button>
    </form>
  )
}

interface ExpectedProps {
  readonly now: Thresholds
  readonly autoMillionths: number
}

/** The rung at or just below what was typed: never promises fewer errors than there may be. */
function Expected({ now, autoMillionths }: ExpectedProps) {
  const say = useWords(mutuWords)
  const rung = [...now.ladder, now.now]
    .filter((one) => one.autoMillionths <= autoMillionths)
    .sort((a, b) => b.autoMillionths - a.autoMillionths)[0]
  if (!rung) return null
  const numbers = { links: formatCount(rung.links), wrong: decimal(rung.expectedWrong) }
  return <p className="field-help">{say('expected', numbers)}</p>
}

interface PercentFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function PercentField({ label, value, onChange }: PercentFieldProps) {
  return (
    <label className="field">
      {label}
      <input
        inputMode="decimal"
        required
        pattern="\d{1,3}([.,]\d{1,4})?"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

function asPercent(millionths: number): string {
  return String(millionths / 10_000).replace('.', ',')
}

function asMillionths(percent: string): number {
  const value = Math.round(Number(percent.replace(',', '.')) * 10_000)
  return Number.isFinite(value) ? Math.min(MILLION, Math.max(0, value)) : 0
}
