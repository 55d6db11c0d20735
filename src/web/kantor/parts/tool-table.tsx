import { IconDownload, IconFilter } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useId, useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useWords } from '../words/wording.ts'
import { Button } from './button.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { downloadTable } from './download-table.ts'
import { partsWords } from './parts-words.ts'

interface ToolTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly isChosen?: (row: Row) => boolean
  readonly total?: Readonly<Record<string, ReactNode>>
  /** Name of the file without its ending. */
  readonly fileName: string
}

/** A whole table that can be narrowed by words and taken away as a spreadsheet. */
export function ToolTable<Row>({ fileName, rows, columns, total, ...rest }: ToolTableProps<Row>) {
  const say = useWords(partsWords)
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLowerCase())
  const shown = words === '' ? rows : rows.filter((row) => rowText(row, columns).includes(words))
  return (
    <>
      <div className="table-tools">
        <FilterField value={wanted} onChange={setWanted} />
        <span className="table-count" aria-live="polite">
          {say('counted', { shown: formatCount(shown.length), total: formatCount(rows.length) })}
        </span>
        <Button
          size="small"
          icon={IconDownload}
          aria-label={say('exportLabel')}
          onClick={() => void downloadTable(fileName, columns, shown)}
        >
          {say('export')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="table-nothing">{say(rows.length === 0 ? 'emptyTitle' : 'noMatch')}</p>
      ) : (
        <DataTable
          columns={columns}
          rows={shown}
          {...rest}
          {...(total && shown.length === rows.length && { total })}
        />
      )}
    </>
  )
}

interface FilterProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

function FilterField({ value, onChange }: FilterProps) {
  const say = useWords(partsWords)
  const id = useId()
  return (
    <span className="filter-field">
      <IconFilter size={16} stroke={1.8} aria-hidden="true" />
      <label htmlFor={id} className="only-heard">
        {say('filterLabel')}
      </label>
      <input
        id={id}
        type="search"
        value={value}
        placeholder={say('filter')}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
}

function rowText<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns
    .map(({ plain }) => plain?.(row) ?? '')
    .join(' ')
    .toLowerCase()
}
