import { type ReactNode, useState } from 'react'
import { useWords } from '../words/wording.ts'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { partsWords } from './parts-words.ts'
import { SvgText } from './svg-text.tsx'

interface DrawnCardProps<Row> {
  /** The finding, as a sentence. */
  readonly title: string
  readonly note: string
  readonly source: ReactNode
  readonly svg: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly span?: number
  readonly beneath?: ReactNode
}

/** A chart with the sentence it proves, its source, and the same numbers as a table. */
export function DrawnCard<Row>(props: DrawnCardProps<Row>) {
  const { title, note, source, svg, columns, rows, rowKey, span, beneath } = props
  const say = useWords(partsWords)
  const [isTable, setTable] = useState(false)
  const toggle = (
    <Button
      kind="text"
      size="small"
      aria-pressed={isTable}
      onClick={() => setTable((shown) => !shown)}
    >
      {say(isTable ? 'seePicture' : 'seeTable')}
    </Button>
  )
  return (
    <Card
      title={title}
      note={note}
      {...(span && { span })}
      foot={
        <>
          <span>{source}</span>
          {toggle}
        </>
      }
    >
      {isTable ? (
        <DataTable caption={title} columns={columns} rows={rows} rowKey={rowKey} />
      ) : (
        <SvgText svg={svg} />
      )}
      {beneath}
    </Card>
  )
}
