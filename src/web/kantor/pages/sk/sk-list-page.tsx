import { IconCertificate } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { decreeAddress } from '../../addresses.ts'
import { useApi } from '../../data/use-api.ts'
import { buttonClass } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { skWords } from './sk-words.ts'

export function SkListPage() {
  const say = useWords(skWords)
  const dates = useDates()
  const query = useApi('decrees')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('listQuestion')} query={query}>
      {({ decrees }) => (
        <Page
          crumbs={crumbs}
          question={say('listQuestion')}
          answer={
            decrees.length === 0
              ? say('listNone')
              : say('listAnswer', {
                  people: formatCount(decrees.reduce((sum, { people }) => sum + people, 0)),
                  count: formatCount(decrees.length),
                })
          }
        >
          {decrees.length === 0 ? (
            <Notice
              icon={IconCertificate}
              tone="calm"
              title={say('listNone')}
              text={say('listNoneText')}
              way={
                <Link to="/kantor/dana" className={buttonClass('filled')}>
                  {say('toFunds')}
                </Link>
              }
            />
          ) : (
            <Card title={say('listTitle')}>
              <DataTable
                caption={say('listTitle')}
                rows={decrees}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'number',
                    head: say('number'),
                    cell: ({ id, number }) => <Link to={decreeAddress(id)}>{number}</Link>,
                  },
                  {
                    key: 'decidedOn',
                    head: say('decidedOn'),
                    cell: ({ decidedOn }) => dates.day(decidedOn),
                  },
                  {
                    key: 'people',
                    head: say('people'),
                    isNumber: true,
                    cell: ({ people }) => formatCount(people),
                  },
                  {
                    key: 'personMonths',
                    head: say('personMonths'),
                    isNumber: true,
                    cell: ({ personMonths }) => formatCount(personMonths),
                  },
                  {
                    key: 'total',
                    head: say('total'),
                    isNumber: true,
                    cell: ({ totalRupiah }) => formatRupiah(totalRupiah),
                  },
                  {
                    key: 'fingerprint',
                    head: say('fingerprint'),
                    cell: ({ fingerprint }) => (
                      <span className="fingerprint">{fingerprint.slice(0, 16)}</span>
                    ),
                  },
                ]}
              />
            </Card>
          )}
        </Page>
      )}
    </PageLoaded>
  )
}
