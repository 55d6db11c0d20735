import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { workerAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { kepesertaanWords } from './kepesertaan-words.ts'

/** Who left the roster, why, and who took the place. */
export function ChangeCard() {
  const say = useWords(kepesertaanWords)
  const dates = useDates()
  const [page, setPage] = useState(1)
  const query = useApi('rosterChanges', { query: { page } })
  const title = say('changesTitle', {
    total: formatCount(query.data?.total ?? 0),
    substitutions: formatCount(query.data?.substitutions ?? 0),
  })
  return (
    <Card title={title}>
      <Loaded query={query}>
        {({ rows, total, pageSize }) =>
          rows.length === 0 ? (
            <p>{say('changesNone')}</p>
          ) : (
            <>
              <DataTable
                caption={title}
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    head: say('name'),
                    cell: ({ workerId, name, village }) => (
                      <>
                        <Link to={workerAddress(workerId)}>{name}</Link>
                        <span className="second-line">{village.name}</span>
                      </>
                    ),
                  },
                  {
                    key: 'change',
                    head: say('change'),
                    cell: ({ kindWords, reason }) => (
                      <>
                        <Said>{kindWords}</Said>
                        <span className="second-line">
                          <Said>{reason}</Said>
                        </span>
                      </>
                    ),
                  },
                  {
                    key: 'from',
                    head: say('from'),
                    cell: ({ fromMonth }) => dates.month(fromMonth),
                  },
                  {
                    key: 'substitute',
                    head: say('substitute'),
                    cell: ({ substitute }) =>
                      substitute ? (
                        <>
                          <Link to={workerAddress(substitute.workerId)}>{substitute.name}</Link>
                          <span className="second-line">{substitute.fundName}</span>
                        </>
                      ) : (
                        <span className="zero">{say('noSubstitute')}</span>
                      ),
                  },
                  {
                    key: 'told',
                    head: say('told'),
                    cell: ({ isSent }) => (
                      <Badge tone={isSent ? 'good' : 'soon'}>
                        {say(isSent ? 'isTold' : 'notTold')}
                      </Badge>
                    ),
                  },
                ]}
              />
              <Pager page={page} pageSize={pageSize} total={total} onChange={setPage} />
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
