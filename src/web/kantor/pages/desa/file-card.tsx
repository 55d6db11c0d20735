import { IconCheck } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { desaWords } from './desa-words.ts'

type File = Answer<'village'>['files'][number]

/** What came in, and in one sentence why something could not be read. */
export function FileCard({ files }: { readonly files: readonly File[] }) {
  const say = useWords(desaWords)
  const dates = useDates()
  const refused = files.filter((file) => file.refused !== null).length
  const title = say('filesTitle', {
    files: formatCount(files.length),
    refused: formatCount(refused),
  })
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'file',
            head: say('file'),
            cell: ({ name, sheet }) => (
              <>
                {name}
                {sheet && <span className="second-line">{say('sheet', { sheet })}</span>}
              </>
            ),
          },
          {
            key: 'lines',
            head: say('lines'),
            isNumber: true,
            cell: ({ lines }) => formatCount(lines),
          },
          {
            key: 'received',
            head: say('received'),
            cell: ({ receivedAt }) => dates.moment(receivedAt),
          },
          { key: 'said', head: say('whatSaid'), cell: (file) => <FileState file={file} /> },
        ]}
      />
    </Card>
  )
}

function FileState({ file }: { readonly file: File }) {
  const say = useWords(desaWords)
  if (file.refused !== null)
    return (
      <p className="candidate-finding finding-warn">
        <Said>{file.refused}</Said>
      </p>
    )
  if (file.findings.length === 0)
    return (
      <Badge tone="good" icon={IconCheck}>
        {say('readWell')}
      </Badge>
    )
  return (
    <details className="folded">
      <summary>{say('notes', { count: formatCount(file.findings.length) })}</summary>
      {file.findings.map(({ code, message }) => (
        <span key={`${code} ${message}`} className="second-line">
          <Said>{message}</Said>
        </span>
      ))}
    </details>
  )
}
