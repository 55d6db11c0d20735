import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Card } from '../../parts/card.tsx'
import { FactStatus } from '../../parts/fact-status.tsx'
import { FundMark } from '../../parts/fund-mark.tsx'
import { Said } from '../../parts/said.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { danaWords } from './dana-words.ts'
import { FactForms } from './facts/fact-forms.tsx'
import { FundCeiling } from './fund-ceiling.tsx'
import { FundFact } from './fund-fact.tsx'
import { FundBudget, FundPapers, FundShare } from './fund-facts.tsx'
import { FundFairness } from './fund-fairness.tsx'
import { FundMonths, FundRevenue } from './fund-months.tsx'
import { FundPayers } from './fund-payers.tsx'
import { FundRules } from './fund-rules.tsx'
import './fund-sheets.css'

type Fund = Answer<'funds'>['funds'][number]

/** One card a purse: where its money comes from, when it arrives, how its months went. */
export function FundSheets({ funds }: { readonly funds: readonly Fund[] }) {
  const say = useWords(danaWords)
  return (
    <>
      <FundFairness />
      <FundPayers />
      <h2 className="section-title">{say('pageTitle')}</h2>
      {[...Map.groupBy(funds, ({ kind }) => kind)].map(([kind, own]) => (
        <FundKind key={kind} funds={own} />
      ))}
    </>
  )
}

const FOLDED_FROM = 3

/** Many purses of one kind, such as one per village, stand folded under their names. */
function FundKind({ funds }: { readonly funds: readonly Fund[] }) {
  const say = useWords(danaWords)
  const sheets = funds.map((fund) => <FundSheet key={fund.id} fund={fund} />)
  if (funds.length < FOLDED_FROM) return sheets
  const names = funds.map(({ name }) => name).join(', ')
  return (
    <details className="fund-kind">
      <summary>{say('kindGroup', { count: formatCount(funds.length), names })}</summary>
      <div className="grid">{sheets}</div>
    </details>
  )
}

function FundSheet({ fund }: { readonly fund: Fund }) {
  const say = useWords(danaWords)
  const dates = useDates()
  return (
    <Card
      title={<FundMark kind={fund.kind}>{fund.name}</FundMark>}
      note={say('peopleMonths', {
        people: formatCount(fund.people),
        months: formatCount(fund.personMonths),
      })}
      side={<FactStatus status={fund.status} />}
      foot={
        <span>
          {say('source')}: <Said>{fund.source}</Said>
        </span>
      }
    >
      <dl className="fund-facts">
        <FundBudget fund={fund} />
        <FundFact label={say('accepts')}>
          <Said>{fund.acceptsSentence}</Said>
          {fund.isLastResort && ` ${say('lastResort')}`}
        </FundFact>
        <FundRules fund={fund} />
        <FundShare fund={fund} />
        <FundFact label={say('basis')}>
          <Said>{fund.legalBasis}</Said>
        </FundFact>
        <FundFact label={say('arrivals')}>
          {fund.arrivals === null
            ? say('allThere')
            : `${fund.arrivals
                .map(({ month, rupiah }) => `${dates.month(month)} ${formatRupiah(rupiah)}`)
                .join(', ')}. ${say('arrivedSoFar', { rupiah: formatRupiah(fund.arrivedRupiah) })}`}
        </FundFact>
        <FundRevenue fund={fund} />
        <FundPapers fund={fund} />
        {fund.price && (
          <FundFact label={say('price')}>
            <Said>{fund.price.sentence}</Said>
          </FundFact>
        )}
      </dl>
      <Accounts fund={fund} />
      {fund.months.length > 0 && (
        <details className="fund-months">
          <summary>{say('monthsTable')}</summary>
          <FundMonths fund={fund} caption={say('monthsTable')} />
        </details>
      )}
      <FundCeiling fund={fund} />
      <FactForms fund={fund} />
    </Card>
  )
}

/** Codes nobody has confirmed are said to be so, in place of an empty figure. */
function Accounts({ fund }: { readonly fund: Fund }) {
  const say = useWords(danaWords)
  const codes = [fund.accountJkk, fund.accountJkm]
  const isOpen = codes.some((code) => code === '' || code === UNCONFIRMED)
  return (
    <p className="second-line">
      {isOpen ? (
        <>
          {say('accountsOpen')} <FactStatus status="to-be-confirmed" />
        </>
      ) : (
        say('accounts', { jkk: fund.accountJkk, jkm: fund.accountJkm })
      )}
    </p>
  )
}

/** As funds are entered while the treasury has given no code. */
const UNCONFIRMED = 'perlu dikonfirmasi'
