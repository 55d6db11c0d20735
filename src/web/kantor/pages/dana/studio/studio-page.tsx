import { IconBookmark, IconShieldCheck } from '@tabler/icons-react'
import { memo, useDeferredValue, useState } from 'react'
import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import { useApi } from '../../../data/use-api.ts'
import { Badge } from '../../../parts/badge.tsx'
import { Button } from '../../../parts/button.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { Page } from '../../../parts/page.tsx'
import { PageLoaded } from '../../../parts/page-loaded.tsx'
import { Rich } from '../../../words/rich.tsx'
import { useWords } from '../../../words/wording.ts'
import { CompareCard } from './compare-card.tsx'
import { CutCard } from './cut-card.tsx'
import { FundsCard, MoreMoneyCard } from './funds-card.tsx'
import { PolicyPanel } from './policy-panel.tsx'
import { SaveForm } from './save-form.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { studioWords } from './studio-words.ts'
import { TierCard } from './tier-card.tsx'
import { LateCard, StartsCard } from './times-cards.tsx'
import { type Opening, type Tried, useTimes, useTried } from './use-studio.ts'
import { WhyCard } from './why-card.tsx'
import '../run-cards.css'
import './studio.css'

export function StudioPage() {
  const say = useWords(studioWords)
  const opening = useApi('openStudio')
  const crumbs = [{ words: say('funds'), to: '/kantor/dana' }, { words: say('question') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={opening}>
      {(data) => <Studio opening={data} />}
    </PageLoaded>
  )
}

function Studio({ opening }: { readonly opening: Opening }) {
  const say = useWords(studioWords)
  const [policy, setPolicy] = useState(opening.policy)
  const [pinned, setPinned] = useState(opening.policy)
  const [asked, setAsked] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const query = useTried(policy, pinned)
  const tried = query.data
  const later = useDeferredValue(tried)
  const isProved = tried !== undefined && tried.certainty !== 'estimate' && !query.isPlaceholderData
  const times = useTimes(policy, isProved)
  const outcome = tried?.outcome
  return (
    <Page
      crumbs={[
        { words: say('funds'), to: '/kantor/dana' },
        { words: say('crumb', { year: opening.year }) },
      ]}
      question={say('question')}
      answer={
        outcome
          ? say('answer', {
              covered: formatCount(outcome.covered),
              left: formatCount(outcome.eligible - outcome.covered),
            })
          : ''
      }
      lead={tried && <StudioLead tried={tried} />}
      actions={
        <Button
          kind="filled"
          icon={IconBookmark}
          aria-disabled={!isProved}
          title={isProved ? undefined : say('saveWait')}
          onClick={() => isProved && setSaving(true)}
        >
          {say('save')}
        </Button>
      }
    >
      {isSaving && <SaveForm policy={policy} close={() => setSaving(false)} />}
      <div className="studio">
        <div className="stack">
          <PolicyPanel
            opening={opening}
            policy={policy}
            reckonedMs={tried?.reckonedMs ?? null}
            onChange={setPolicy}
          />
          {later && <MoreMoney outcome={later.outcome} />}
          {times.data && (
            <StartsCard opening={opening} times={times.data} policy={policy} onUse={setPolicy} />
          )}
        </div>
        <div className="stack">
          <Loaded query={query} lines={10}>
            {(told) => (
              <>
                <CompareCard tried={told} onPin={() => setPinned(policy)} />
                <Purses tried={later ?? told} onAsk={setAsked} />
                <WhyCard
                  policy={policy}
                  certainty={told.certainty}
                  workerId={asked}
                  onAsk={setAsked}
                />
                {times.data && <LateCard times={times.data} onAsk={setAsked} />}
                <Tiers outcome={(later ?? told).outcome} />
              </>
            )}
          </Loaded>
          <ScenarioCard opening={opening} onOpen={setPolicy} />
        </div>
      </div>
    </Page>
  )
}

// A moved slider paints its answer and the comparison first; the long tables follow when the browser has time.
const MoreMoney = memo(MoreMoneyCard)
const Tiers = memo(TierCard)
const Purses = memo(function Purses({ tried, onAsk }: PursesProps) {
  return (
    <>
      <FundsCard tried={tried} />
      <CutCard outcome={tried.outcome} certainty={tried.certainty} onAsk={onAsk} />
    </>
  )
})

interface PursesProps {
  readonly tried: Tried
  readonly onAsk: (workerId: string) => void
}

const BADGES = {
  estimate: { tone: 'soon', words: 'estimateBadge' },
  proved: { tone: 'good', words: 'provedBadge' },
  'best-found': { tone: 'outline', words: 'best-foundBadge' },
} as const

function StudioLead({ tried }: { readonly tried: Tried }) {
  const say = useWords(studioWords)
  const { outcome, certainty, isProofLost } = tried
  const look = BADGES[certainty]
  return (
    <span aria-live="polite">
      <Badge tone={look.tone} icon={IconShieldCheck}>
        {say(look.words)}
      </Badge>{' '}
      <Rich
        text={say('lead', {
          certainty: say(isProofLost ? 'lost' : certainty),
          used: formatRupiah(outcome.rupiah),
          ceiling: formatRupiah(
            outcome.funds.reduce((sum, { ceilingRupiah }) => sum + ceilingRupiah, 0),
          ),
        })}
      />
    </span>
  )
}
