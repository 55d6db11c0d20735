import { useState } from 'react'
import { IconAlertCircle, IconCircleCheck, IconCloudOff } from '../look/icons.ts'
import { Skeleton, StateNote } from '../look/state-note.tsx'
import { goInstead, linkTo } from '../router.ts'
import { useSession } from '../session.ts'
import { spokenIndonesian, useText } from '../text/text.ts'
import { PersonForm } from './person-form.tsx'
import { newAddress, type Opened, useOpened } from './use-draft.ts'

/** The form behind an address: a new person, one on this phone, or a line of the office's list to mend. */
export function PersonScreen(screen: {
  readonly clientKey?: string | undefined
  readonly candidateId?: string | undefined
  readonly isSubstitute?: boolean
}) {
  const { words } = useText()
  const { villageCode } = useSession()
  const [notice, setNotice] = useState('')
  const [again, setAgain] = useState(0)
  const { clientKey, candidateId, isSubstitute = false } = screen
  const opened = useOpened(villageCode, { clientKey, candidateId, isSubstitute }, again)
  const next = (name: string) => {
    setNotice(words.nextOne(name))
    goInstead(newAddress())
    window.scrollTo(0, 0)
  }
  return (
    <>
      <p role="status" className={notice === '' ? 'only-heard' : 'done'}>
        {notice}
      </p>
      <Content
        opened={opened}
        isNext={notice !== ''}
        onNext={next}
        again={() => setAgain(again + 1)}
      />
    </>
  )
}

function Content(content: {
  readonly opened: Opened
  readonly isNext: boolean
  readonly onNext: (savedName: string) => void
  readonly again: () => void
}) {
  const { words, language } = useText()
  const { opened } = content
  if (opened.kind === 'opening') return <Skeleton label={words.openingLine} rows={5} />
  if (opened.kind === 'open')
    return (
      <PersonForm
        key={opened.draft.clientKey}
        start={opened.draft}
        isNext={content.isNext}
        onNext={content.onNext}
      />
    )
  const toList = (
    <a className="button" href={linkTo('usulan')}>
      {words.toList}
    </a>
  )
  if (opened.kind === 'gone')
    return (
      <StateNote
        icon={<IconCircleCheck size={22} />}
        title={words.draftGone}
        body={words.draftGoneBody}
      >
        {toList}
      </StateNote>
    )
  const isOffline = opened.refusal.code === 'offline'
  return (
    <StateNote
      icon={isOffline ? <IconCloudOff size={22} /> : <IconAlertCircle size={22} />}
      tone={isOffline ? 'ink' : 'red'}
      title={isOffline ? words.lineNeedsSignal : words.lineClosed}
    >
      <p {...(isOffline ? {} : spokenIndonesian(language))}>
        {isOffline ? words.lineNeedsSignalBody : opened.refusal.sentence}
      </p>
      {isOffline && (
        <button type="button" className="button" onClick={content.again}>
          {words.retry}
        </button>
      )}
      {toList}
    </StateNote>
  )
}
