import { useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { partsWords } from '../../parts/parts-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { KIND_WORDS, MonthCells } from './month-cells.tsx'
import { pekerjaWords } from './pekerja-words.ts'
import type { Person } from './person.ts'

/** Every month of the last two years: paid, promised, unpaid, by whom; and the same as a table. */
export function MonthsCard({ person }: { readonly person: Person }) {
  const say = useWords(pekerjaWords)
  const sayPart = useWords(partsWords)
  const [isTable, setTable] = useState(false)
  const { months, monthlyPremium } = person
  const paid = months.filter(({ kind }) => kind === 'confirmed' || kind === 'paid').length
  const unpaid = months.filter(({ kind }) => kind === 'unpaid').length
  const premium =
    monthlyPremium &&
    say('premium', {
      total: formatRupiah(monthlyPremium.jkkRupiah + monthlyPremium.jkmRupiah),
      jkk: formatRupiah(monthlyPremium.jkkRupiah),
      jkm: formatRupiah(monthlyPremium.jkmRupiah),
    })
  return (
    <Card
      title={say('monthsTitle', {
        paid: formatCount(paid),
        unpaid: formatCount(unpaid),
      })}
      foot={
        <>
          <span>{premium}</span>
          <Button
            kind="text"
            size="small"
            aria-pressed={isTable}
            onClick={() => setTable((shown) => !shown)}
          >
            {sayPart(isTable ? 'seePicture' : 'seeTable')}
          </Button>
        </>
      }
    >
      {isTable ? <MonthTable person={person} /> : <MonthCells months={months} />}
    </Card>
  )
}

function MonthTable({ person }: { readonly person: Person }) {
  const say = useWords(pekerjaWords)
  const dates = useDates()
  return (
    <DataTable
      caption={say('month')}
      rows={person.months}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', head: say('month'), cell: ({ month }) => dates.month(month) },
        { key: 'state', head: say('state'), cell: ({ kind }) => say(KIND_WORDS[kind]) },
        { key: 'payer', head: say('payer'), cell: ({ fundName }) => fundName ?? '–' },
        {
          key: 'amount',
          head: say('amount'),
          isNumber: true,
          cell: ({ jkkRupiah, jkmRupiah }) => formatRupiah(jkkRupiah + jkmRupiah),
        },
      ]}
    />
  )
}
