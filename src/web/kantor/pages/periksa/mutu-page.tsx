import { useState } from 'react'
import { formatCount, formatPercent } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { useWords } from '../../words/wording.ts'
import { decimal, shareText } from './decimal.ts'
import { EstimateCard } from './estimate-card.tsx'
import { HistogramCard } from './histogram-card.tsx'
import { mutuWords } from './mutu-words.ts'
import { PeriksaTabs } from './periksa-tabs.tsx'
import { periksaWords } from './periksa-words.ts'
import type { Quality } from './quality.ts'
import { SampleCard } from './sample-card.tsx'
import { ThresholdCard } from './threshold-card.tsx'
import { WeightsCard } from './weights-card.tsx'

/** How good the links are, what the thresholds cost, and a sample to check by hand. */
export function MutuPage() {
  const say = useWords(mutuWords)
  const room = useWords(periksaWords)
  const [seed, setSeed] = useState(1)
  const quality = useApi('quality', { query: { seed } })
  const crumbs = [{ words: room('crumb'), to: '/kantor/periksa' }, { words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={quality}>
      {(answer) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={
            answer.precision
              ? say('answer', { share: shareText(answer.precision.share) })
              : say('none')
          }
          lead={leadOf(answer)}
        >
          <PeriksaTabs />
          <div className="grid">
            <ThresholdCard />
            <EstimateCard quality={answer} />
            {answer.run && <HistogramCard quality={answer} />}
            {answer.weights.length > 0 && <WeightsCard quality={answer} />}
            {answer.sample.length > 0 && (
              <SampleCard quality={answer} onSeed={() => setSeed((known) => known + 1)} />
            )}
          </div>
        </Page>
      )}
    </PageLoaded>
  )

  function leadOf({ automatic, run }: Quality): string {
    if (automatic.links === 0 || !run) return say('leadNone')
    return say('lead', {
      links: formatCount(automatic.links),
      wrong: decimal(automatic.expectedWrong),
      auto: formatPercent(run.autoMillionths / 1_000_000),
    })
  }
}
