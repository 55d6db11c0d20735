import { IconDownload } from '@tabler/icons-react'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { type Answer, addressOf } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { PaperLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Rupiah } from '../../parts/numbers.tsx'
import { useWords } from '../../words/wording.ts'
import { fundWords } from './fund-words.ts'

type Payer = Answer<'payers'>['payers'][number]

/** Several governments and companies, one list: what was agreed, whom each carries, and its proof to take away. */
export function FundPayers() {
  const say = useWords(fundWords)
  const query = useApi('payers', { query: {} })
  return (
    <Card title={say('payersTitle')} note={say('payersNote')}>
      <Loaded query={query}>
        {({ payers, budgetYear }) => (
          <DataTable
            caption={say('payersTitle')}
            rows={payers.filter(({ personMonths, agreement }) => personMonths > 0 || agreement)}
            rowKey={({ fundId }) => fundId}
            columns={[
              {
                key: 'payer',
                head: say('payer'),
                cell: ({ kind, name, agreement }) => (
                  <>
                    <FundMark kind={kind}>{name}</FundMark>
                    {agreement && (
                      <span className="second-line">
                        {agreement.name} <FactStatus status={agreement.status} />
                      </span>
                    )}
                  </>
                ),
              },
              { key: 'agreed', head: say('agreed'), cell: (row) => <Agreed row={row} /> },
              {
                key: 'people',
                head: say('people'),
                isNumber: true,
                cell: ({ people }) => formatCount(people),
              },
              {
                key: 'months',
                head: say('personMonths'),
                isNumber: true,
                cell: ({ personMonths }) => formatCount(personMonths),
              },
              {
                key: 'confirmed',
                head: say('confirmed'),
                isNumber: true,
                cell: ({ confirmedRupiah }) => <Rupiah value={confirmedRupiah} />,
              },
              {
                key: 'proof',
                head: say('proof'),
                cell: (row) => <Proofs row={row} year={budgetYear} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}

const PROOFS = [
  ['payerPaper', 'PDF'],
  ['payerStatement', 'CSV'],
] as const

/** The payer's own people and months, as a paper and for a spreadsheet. */
function Proofs({ row, year }: { readonly row: Payer; readonly year: number }) {
  return (
    <>
      {PROOFS.map(([contract, kind]) => (
        <PaperLink
          key={kind}
          kind="text"
          size="small"
          icon={IconDownload}
          href={addressOf(contract, { fundId: row.fundId }, { year })}
        >
          {kind} <span className="only-heard">{row.name}</span>
        </PaperLink>
      ))}
    </>
  )
}

function Agreed({ row }: { readonly row: Payer }) {
  const say = useWords(fundWords)
  const { agreement } = row
  if (agreement === null) return <>–</>
  const people =
    agreement.agreedPeople === null
      ? ''
      : say('agreedPeople', { people: formatCount(agreement.agreedPeople) })
  if (agreement.shareBasisPoints !== null)
    return (
      <>
        {people}{' '}
        <span className="second-line">{formatPercent(agreement.shareBasisPoints / 10_000)}</span>
      </>
    )
  return (
    <>
      {people}{' '}
      <span className="second-line">{[...agreement.villages, ...agreement.trades].join(', ')}</span>
    </>
  )
}
