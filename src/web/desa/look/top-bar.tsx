import { linkTo } from '../router.ts'
import { useWords } from '../text/text.ts'
import { IconArrowLeft } from './icons.ts'
import { Umbrella } from './umbrella.tsx'

/** The house's name or the way back on the left, the village on the right. */
export function TopBar(bar: {
  readonly title: string
  readonly village?: string
  readonly back?: string
}) {
  const words = useWords()
  return (
    <div className="top-bar">
      {bar.back === undefined ? (
        <Umbrella />
      ) : (
        <a className="icon-button" href={linkTo(bar.back)} aria-label={words.back}>
          <IconArrowLeft size={22} />
        </a>
      )}
      <span className={bar.title === words.appName ? 'top-title top-mark' : 'top-title'}>
        {bar.title}
      </span>
      {bar.village && <span className="top-village">{words.villageOf(bar.village)}</span>}
    </div>
  )
}
