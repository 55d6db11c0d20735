import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { listMonths, month } from '#vocabulary/month.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { useSending } from '../../../data/use-sending.ts'
import { Button } from '../../../parts/button.tsx'
import { FaultLine } from '../../../parts/fault-line.tsx'
import { useDates } from '../../../words/use-dates.ts'
import { useWords } from '../../../words/wording.ts'
import { factWords } from './fact-words.ts'

type Fund = Answer<'funds'>['funds'][number]

interface RevenueFormProps {
  readonly fund: Fund
  readonly onSaved: (words: string) => void
}

/** Target and realisation of the twelve months, as the treasury reports them. */
export function RevenueForm({ fund, onSaved }: RevenueFormProps) {
  const say = useWords(factWords)
  const dates = useDates()
  const client = useQueryClient()
  const [rows, setRows] = useState(() => rowsOf(fund))
  const { isSending, fault, submit } = useSending(async () => {
    const body = { budgetYear: fund.budgetYear, months: rows.map(numbersOf) }
    const saved = await call('enterRevenue', { params: { fundId: fund.id }, body })
    await client.invalidateQueries({ queryKey: ['funds'] })
    const [realised, target] = [saved.realisedRupiah, saved.targetRupiah].map(formatRupiah)
    onSaved(say('savedRevenue', { realised: realised ?? '', target: target ?? '' }))
  })
  const change = (at: number, key: 'target' | 'realised', value: string): void =>
    setRows(rows.map((row, place) => (place === at ? { ...row, [key]: value } : row)))
  return (
    <form className="form" onSubmit={submit}>
      <p className="field-help">{say('revenueHelp')}</p>
      <div className="revenue-rows">
        <strong>{say('month')}</strong>
        <strong>{say('target')}</strong>
        <strong>{say('realised')}</strong>
        {rows.map((row, at) => (
          <Fragment key={row.month}>
            <span>{dates.shortMonth(row.month)}</span>
            {(['target', 'realised'] as const).map((key) => (
              <input
                key={key}
                inputMode="numeric"
                pattern="[0-9.]{1,20}"
                required={key === 'target'}
                aria-label={say(`${key}Of`, { month: dates.month(row.month) })}
                value={row[key]}
                onChange={(event) => change(at, key, event.target.value)}
              />
            ))}
          </Fragment>
        ))}
      </div>
      <FaultLine fault={fault} />
      <Button kind="outlined" type="submit" disabled={isSending}>
        {say('saveRevenue')}
      </Button>
    </form>
  )
}

interface Row {
  readonly month: string
  readonly target: string
  readonly realised: string
}

function rowsOf({ budgetYear, revenue }: Fund): Row[] {
  const known = new Map(revenue?.months.map((one) => [one.month, one]))
  return listMonths(month(`${budgetYear}-01`), month(`${budgetYear}-12`)).map((one) => {
    const { targetRupiah = 0, realisedRupiah = null } = known.get(one) ?? {}
    return {
      month: one,
      target: formatCount(targetRupiah),
      realised: realisedRupiah === null ? '' : formatCount(realisedRupiah),
    }
  })
}

function numbersOf({ month, target, realised }: Row) {
  const digits = (text: string): number => Number(text.replace(/\D/g, ''))
  return {
    month,
    targetRupiah: digits(target),
    realisedRupiah: realised.trim() === '' ? null : digits(realised),
  }
}
