import { IconCircleCheck } from '@tabler/icons-react'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Notice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { type Say, useWords } from '../../words/wording.ts'
import { PairCompare } from './pair-compare.tsx'
import { periksaWords } from './periksa-words.ts'
import { RulingBar } from './ruling-bar.tsx'
import { useRulings } from './use-rulings.ts'

type Pairs = Answer<'pairs'>
export type Pair = Pairs['rows'][number]
type Words = Say<keyof typeof periksaWords.keys>

const MILLION = 1_000_000

export function PeriksaPage() {
  const say = useWords(periksaWords)
  const pairs = useApi('pairs', { query: { page: 1 } })
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={pairs}>
      {(answer) => <Queue answer={answer} crumbs={crumbs} />}
    </PageLoaded>
  )
}

interface QueueProps {
  readonly answer: Pairs
  readonly crumbs: readonly { readonly words: string }[]
}

/** The pairs one after the other; a ruling can be taken back while it is still on the screen. */
function Queue({ answer, crumbs }: QueueProps) {
  const say = useWords(periksaWords)
  const rulings = useRulings(answer.rows)
  const { pair, at } = rulings
  const ruled = formatCount(answer.ruled)
  return (
    <Page
      crumbs={crumbs}
      question={say('question')}
      answer={pair ? answerOf(pair, say) : say('none')}
      lead={pair && say('lead')}
      actions={
        pair && (
          <p className="second-line">
            {say('progress', { at: at + 1, open: formatCount(answer.open), ruled })}
          </p>
        )
      }
    >
      {pair ? (
        <PairCompare pair={pair} />
      ) : (
        <Notice
          icon={IconCircleCheck}
          tone="calm"
          title={say('noneTitle')}
          text={say('noneText', { ruled })}
        />
      )}
      <RulingBar rulings={rulings} />
    </Page>
  )
}

function answerOf({ probabilityMillionths }: Pair, say: Words): string {
  const share = probabilityMillionths / MILLION
  const likely =
    share >= 0.95 ? 'veryLikely' : share >= 0.7 ? 'likely' : share >= 0.3 ? 'unsure' : 'unlikely'
  return say('answer', { likely: say(likely), share: shareText(share) })
}

const NEARLY_ONE = 0.9999

/** Never certainty: what rounds to a hundred is said to be more than 99,99. */
function shareText(share: number): string {
  return share > NEARLY_ONE ? `> ${formatPercent(NEARLY_ONE)}` : formatPercent(share)
}
