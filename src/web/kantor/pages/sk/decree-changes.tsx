import { Link } from '@tanstack/react-router'
import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { decreeAddress, workerAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { usePaidMonths } from '../../parts/use-paid-months.ts'
import { useWords } from '../../words/wording.ts'
import { skWords } from './sk-words.ts'

type Decree = Answer<'decree'>['decree']

/** Which decree stands before and after this one. */
export function DecreeChain({ decree }: { readonly decree: Decree }) {
  const say = useWords(skWords)
  const { revises, revisedBy } = decree
  if (revises === null && revisedBy === null) return null
  return (
    <p className="second-line">
      {revises && (
        <>
          {say('revises')} <Link to={decreeAddress(revises.id)}>{revises.number}</Link>.{' '}
        </>
      )}
      {revisedBy && (
        <>
          {say('revisedBy')} <Link to={decreeAddress(revisedBy.id)}>{revisedBy.number}</Link>.
        </>
      )}
    </p>
  )
}

/** Who was added, removed or changed against the decree this one revises. */
export function DecreeChanges({ decree }: { readonly decree: Decree }) {
  const say = useWords(skWords)
  const told = usePaidMonths()
  const query = useApi(
    'decreeDifferences',
    { params: { decreeId: decree.id } },
    decree.revises !== null,
  )
  if (decree.revises === null) return null
  return (
    <Card title={say('changesTitle', { number: decree.revises.number })} note={say('changesNote')}>
      <Loaded query={query}>
        {({ counts, rows }) => (
          <>
            <p>
              {say('changesCount', {
                added: formatCount(counts.added),
                removed: formatCount(counts.removed),
                changed: formatCount(counts.changed),
              })}
            </p>
            <DataTable
              caption={say('changesTitle', { number: decree.revises?.number ?? '' })}
              rows={rows}
              rowKey={({ workerId }) => workerId}
              columns={[
                {
                  key: 'name',
                  head: say('name'),
                  cell: ({ workerId, name, nikMasked }) => (
                    <>
                      <Link to={workerAddress(workerId)}>{name}</Link>
                      <span className="second-line">{nikMasked}</span>
                    </>
                  ),
                },
                { key: 'village', head: say('village'), cell: ({ village }) => village.name },
                { key: 'kind', head: say('change'), cell: ({ kind }) => say(kind) },
                { key: 'before', head: say('before'), cell: ({ before }) => told(before) },
                { key: 'after', head: say('after'), cell: ({ after }) => told(after) },
              ]}
            />
          </>
        )}
      </Loaded>
    </Card>
  )
}
