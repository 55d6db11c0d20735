import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { ShareBar } from '../../parts/share-bar.tsx'
import { type Say, useWords } from '../../words/wording.ts'
import { shareText } from './decimal.ts'
import { GroupCard } from './group-card.tsx'
import { HistoryCard } from './history-card.tsx'
import type { Pair } from './pair.ts'
import { PairCompare } from './pair-compare.tsx'
import { type Filter, NO_FILTER, PairFilter } from './pair-filter.tsx'
import { PeriksaTabs } from './periksa-tabs.tsx'
import { type PeriksaKey, periksaWords } from './periksa-words.ts'
import { RulingBar } from './ruling-bar.tsx'
import { useRulings } from './use-rulings.ts'
import { WaterfallCard } from './waterfall-card.tsx'

type Pairs = Answer<'pairs'>

const MILLION = 1_000_000

export function PeriksaPage() {
  const say = useWords(periksaWords)
  const [filter, setFilter] = useState(NO_FILTER)
  const { kind, village, list } = filter
  const query = {
    page: 1,
    ...(kind && { kind }),
    ...(village && { village }),
    ...(list && { list }),
  }
  const pairs = useApi('pairs', { query })
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={pairs}>
      {(answer) => <Queue answer={answer} crumbs={crumbs} filter={filter} onFilter={setFilter} />}
    </PageLoaded>
  )
}

interface QueueProps {
  readonly answer: Pairs
  readonly crumbs: readonly { readonly words: string }[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** The pairs one after the other; a ruling can be taken back while it is on the screen, and afterwards too. */
function Queue({ answer, crumbs, filter, onFilter }: QueueProps) {
  const say = useWords(periksaWords)
  const rulings = useRulings(answer.rows)
  const { pair, at } = rulings
  const ruled = formatCount(answer.ruled)
  const isFiltered = answer.open > 0 && Object.values(filter).some((one) => one !== '')
  return (
    <Page
      crumbs={crumbs}
      question={say('question')}
      answer={pair ? answerOf(pair, say) : say('none')}
      lead={pair && leadOf(pair, answer, say)}
      actions={<Progress answer={answer} at={pair ? at : null} />}
    >
      <PeriksaTabs />
      {answer.open > 0 && <PairFilter filter={filter} answer={answer} onChange={onFilter} />}
      {pair ? (
        <div className="grid pair-page">
          <PairCompare pair={pair} />
          {pair.group && <GroupCard pair={pair} group={pair.group} onOpen={rulings.open} />}
          <WaterfallCard pair={pair} />
          <HistoryCard pair={pair} />
        </div>
      ) : (
        <Notice
          icon={IconCircleCheck}
          tone="calm"
          title={say(isFiltered ? 'none' : 'noneTitle')}
          text={
            isFiltered
              ? say('noneFiltered', { open: formatCount(answer.open) })
              : say('noneText', { ruled })
          }
        />
      )}
      <RulingBar rulings={rulings} />
    </Page>
  )
}

interface ProgressProps {
  readonly answer: Pairs
  readonly at: number | null
}

function Progress({ answer, at }: ProgressProps) {
  const say = useWords(periksaWords)
  const all = answer.open + answer.ruled
  if (all === 0) return null
  return (
    <div className="pair-progress">
      <span>
        {say('progress', { ruled: formatCount(answer.ruled), all: formatCount(all) })}
        {at !== null && (
          <span className="second-line">
            {say('place', { at: formatCount(at + 1), open: formatCount(answer.total) })}
          </span>
        )}
      </span>
      <ShareBar share={answer.ruled / all} />
    </div>
  )
}

type Words = Say<PeriksaKey>

function answerOf({ probabilityMillionths, why }: Pair, say: Words): string {
  const share = probabilityMillionths / MILLION
  if (why === 'same-nik-other-person') return say('sameNumber', { share: shareText(share) })
  const likely =
    share >= 0.95 ? 'veryLikely' : share >= 0.7 ? 'likely' : share >= 0.3 ? 'unsure' : 'unlikely'
  return say('answer', { likely: say(likely), share: shareText(share) })
}

function leadOf(
  { probabilityMillionths, candidate }: Pair,
  { yearRupiah }: Pairs,
  say: Words,
): string {
  // Nobody is sure of a hundred, nor of none.
  const hundred = Math.min(99, Math.max(1, Math.round((probabilityMillionths * 100) / MILLION)))
  const { origin } = candidate
  if (origin.kind === 'outside')
    return say(origin.list === 'death' ? 'leadDeath' : 'leadOutside', {
      hundred: formatCount(hundred),
    })
  return say('lead', { hundred: formatCount(hundred), rupiah: formatRupiah(yearRupiah) })
}
