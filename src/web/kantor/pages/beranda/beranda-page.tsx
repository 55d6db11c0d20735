import { IconPrinter } from '@tabler/icons-react'
import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Button } from '../../parts/button.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { Rich } from '../../words/rich.tsx'
import { type Say, useWords } from '../../words/wording.ts'
import { AlarmBand } from './alarm-band.tsx'
import { berandaWords } from './beranda-words.ts'
import { DecisionCards } from './decision-cards.tsx'
import { FundTable } from './fund-table.tsx'
import { MapCard } from './map-card.tsx'
import { TrendCard } from './trend-card.tsx'
import { WaitCard } from './wait-card.tsx'
import { WayCard } from './way-card.tsx'

type Home = Answer<'home'>
type Words = Say<keyof typeof berandaWords.keys>

/** The regency in one page: who is covered, who is not, what it costs, what to decide. */
export function BerandaPage() {
  const say = useWords(berandaWords)
  const home = useApi('home')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={home}>
      {(data) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={answerOf(data, say)}
          lead={<Rich text={leadOf(data, say)} />}
          actions={
            <Button icon={IconPrinter} onClick={() => window.print()}>
              {say('print')}
            </Button>
          }
        >
          <div className="grid">
            {data.alarm && <AlarmBand alarm={data.alarm} />}
            <TrendCard home={data} />
            <MapCard />
            <DecisionCards decisions={data.decisions} asOf={data.asOf} />
            <FundTable funds={data.funds} totals={data.fundTotals} />
            <WaitCard waits={data.waits} />
            <WayCard home={data} />
          </div>
        </Page>
      )}
    </PageLoaded>
  )
}

function answerOf({ coverage }: Home, say: Words): string {
  const people = formatCount(coverage.people)
  const { denominator, share } = coverage
  if (!denominator || share === null) return say('answerAlone', { people })
  return say('answer', {
    people,
    whole: formatCount(denominator.value),
    share: formatPercent(share),
  })
}

function leadOf({ coverage, target, fundTotals, programmeYear }: Home, say: Words): string {
  const money = say('leadMoney', {
    rupiah: formatRupiah(fundTotals.committedRupiah),
    ceiling: formatRupiah(fundTotals.ceilingRupiah),
  })
  if (!target || !coverage.denominator) return money
  if (coverage.isAboveWhole) return `${say('above')} ${money}`
  const gap = Math.ceil(target.share * coverage.denominator.value) - coverage.people
  const values = { year: programmeYear, target: formatPercent(target.share) }
  if (gap <= 0) return `${say('leadMet', values)} ${money}`
  return `${say('leadTarget', { ...values, gap: formatCount(gap) })} ${money}`
}
