import { IconFileAlert, IconHomeHand, IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words/wording.ts'
import { shellWords } from './shell-words.ts'

export function LostPage() {
  const say = useWords(shellWords)
  return (
    <>
      <h1 className="only-heard">{say('lostTitle')}</h1>
      <Notice
        icon={IconMapQuestion}
        tone="calm"
        title={say('lostTitle')}
        text={say('lostText')}
        way={
          <Link to="/kantor" className={buttonClass('filled')}>
            {say('lostWay')}
          </Link>
        }
      />
    </>
  )
}

/** A fault of ours while drawing a page. */
export function BrokenPage() {
  const say = useWords(shellWords)
  return (
    <Notice
      icon={IconFileAlert}
      tone="fault"
      title={say('brokenTitle')}
      text={say('brokenText')}
      way={<Button onClick={() => window.location.reload()}>{say('brokenWay')}</Button>}
    />
  )
}

/** A village's account came to the office's door. */
export function VillageAccountPage() {
  const say = useWords(shellWords)
  return (
    <main>
      <h1 className="only-heard">{say('roleTitle')}</h1>
      <Notice
        icon={IconHomeHand}
        tone="calm"
        title={say('roleTitle')}
        text={say('roleText')}
        way={
          <a href="/desa" className={buttonClass('filled')}>
            {say('roleWay')}
          </a>
        }
      />
    </main>
  )
}
