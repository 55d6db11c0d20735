import { useApi } from '../../data/use-api.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { DistrictCard } from './district-card.tsx'
import { PublishedCard } from './published-card.tsx'
import { PayerCard, SegmentCard } from './segment-card.tsx'
import { TargetCard } from './target-card.tsx'
import { WholesCard } from './wholes-card.tsx'

/** Who is counted, against which wholes, and what others published. */
export function CoverageCards() {
  const coverage = useApi('coverage')
  return (
    <Loaded query={coverage}>
      {(answer) => (
        <>
          <div className="stack span-6">
            <DistrictCard />
            <WholesCard answer={answer} />
          </div>
          <div className="stack span-6">
            <SegmentCard answer={answer} />
            <PayerCard answer={answer} />
          </div>
          <PublishedCard published={answer.published} />
          <TargetCard targets={answer.targets} />
        </>
      )}
    </Loaded>
  )
}
