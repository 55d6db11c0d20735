import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { type Answer, addressOf } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { PaperLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { DecreeChain, DecreeChanges } from './decree-changes.tsx'
import { DecreeLines } from './decree-lines.tsx'
import { skWords } from './sk-words.ts'

type Decree = Answer<'decree'>

export function SkPage() {
  const say = useWords(skWords)
  const dates = useDates()
  const { decreeId } = useParams({ strict: false }) as { decreeId: string }
  const query = useApi('decree', { params: { decreeId }, query: {} })
  const number = query.data?.decree.number ?? ''
  const crumbs = [{ words: say('crumb'), to: '/kantor/sk' }, { words: number || 'SK' }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question', { number })} query={query}>
      {({ decree, funds, hasPaper }) => (
        <Page
          crumbs={crumbs}
          question={say('question', { number })}
          answer={say('answer', {
            people: formatCount(decree.people),
            rupiah: formatRupiah(decree.totalRupiah),
          })}
          lead={
            <Rich
              text={say('lead', {
                day: dates.day(decree.decidedOn),
                months: formatCount(decree.personMonths),
              })}
            />
          }
          actions={
            hasPaper ? (
              <>
                <PaperLink
                  kind="outlined"
                  icon={IconFileTypeDocx}
                  href={addressOf('decreeDocument', { decreeId })}
                >
                  {say('document')}
                </PaperLink>
                <PaperLink
                  kind="filled"
                  icon={IconFileTypePdf}
                  href={addressOf('decreePaper', { decreeId })}
                >
                  {say('paper')}
                </PaperLink>
              </>
            ) : (
              <p className="second-line">{say('noPaper')}</p>
            )
          }
        >
          <div className="grid">
            <FundCard funds={funds} />
            <Card span={4} title={say('fingerprintTitle')}>
              <p className="fingerprint">{decree.fingerprint}</p>
              <p className="second-line">{say('fingerprintText')}</p>
              <DecreeChain decree={decree} />
            </Card>
            <DecreeChanges decree={decree} />
            <DecreeLines decreeId={decreeId} />
          </div>
        </Page>
      )}
    </PageLoaded>
  )
}

function FundCard({ funds }: Pick<Decree, 'funds'>) {
  const say = useWords(skWords)
  const title = say('fundsTitle', { count: formatCount(funds.length) })
  return (
    <Card span={8} title={title}>
      <DataTable
        caption={title}
        rows={funds}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'fund',
            head: say('fund'),
            cell: ({ kind, name }) => <FundMark kind={kind}>{name}</FundMark>,
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
            key: 'rupiah',
            head: say('rupiah'),
            isNumber: true,
            cell: ({ rupiah }) => formatRupiah(rupiah),
          },
        ]}
      />
    </Card>
  )
}
