import { useCallback, useEffect, useMemo, useState } from 'react'
import { ApiRefusal, call } from '../shared/api.ts'
import { Frame } from './frame.tsx'
import { IconCloudOff } from './look/icons.ts'
import { Skeleton, StateNote } from './look/state-note.tsx'
import { noteSignedIn } from './phone/outbox.ts'
import { dropAnswers, findAnswer, keepAnswer, readShelf } from './phone/shelf.ts'
import { goInstead, usePlace } from './router.ts'
import type { Me } from './session.ts'
import { OfficeNote } from './sign-in/office-note.tsx'
import { SignIn } from './sign-in/sign-in.tsx'
import { noting } from './signal.ts'
import { indonesian, type Words } from './text/indonesian.ts'
import { chosenLanguage, type Language, TextContext, wordsOf } from './text/text.ts'

const ME = 'me'

export function App() {
  const text = useLanguage()
  const { me, isOutOfReach, askWho, leave } = useMe()
  const { parts } = usePlace()
  return (
    <TextContext value={text}>
      {me ? (
        <Door me={me} askWho={askWho} leave={leave} wantsSignIn={parts[0] === 'masuk'} />
      ) : (
        <main className="page narrow">
          {isOutOfReach ? (
            <StateNote
              icon={<IconCloudOff size={22} />}
              tone="ink"
              title={text.words.notReached}
              body={text.words.notReachedBody}
            >
              <button type="button" className="button" onClick={() => void askWho()}>
                {text.words.retry}
              </button>
            </StateNote>
          ) : (
            <Skeleton label={text.words.loading} rows={5} />
          )}
        </main>
      )}
    </TextContext>
  )
}

function Door(door: {
  readonly me: Me
  readonly askWho: () => Promise<void>
  readonly leave: () => Promise<void>
  readonly wantsSignIn: boolean
}) {
  const { me, askWho, leave } = door
  const signedIn = async () => {
    await askWho()
    goInstead('')
  }
  if (!me.user || door.wantsSignIn) return <SignIn me={me} onDone={signedIn} />
  const { villageCode, villageName } = me.user
  if (villageCode === null) return <OfficeNote name={me.user.name} leave={leave} />
  return (
    <Frame
      me={me}
      user={me.user}
      villageCode={villageCode}
      villageName={villageName ?? villageCode}
      leave={leave}
    />
  )
}

function useLanguage() {
  const [language, setLanguage] = useState<Language>(chosenLanguage)
  const [words, setWords] = useState<Words>(indonesian)
  useEffect(() => {
    let isGone = false
    // English that cannot be fetched leaves Indonesian on the screen.
    wordsOf(language).then(
      (next) => !isGone && setWords(next),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [language])
  return useMemo(() => ({ language, words, choose: setLanguage }), [language, words])
}

/** Who is here: first as the phone remembers, then as the office says. */
function useMe() {
  const [me, setMe] = useState<Me>()
  const [isOutOfReach, setOutOfReach] = useState(false)
  const askWho = useCallback(async () => {
    const kept = await findAnswer<Me>(ME)
    if (kept) setMe((now) => now ?? kept)
    try {
      const told = await noting(call('me'))
      // A session that ended must not hide the names on the phone; the outbox asks to sign in again.
      if (told.user || !kept?.user) setMe(told)
      if (told.user) await keepAnswer(ME, told)
      noteSignedIn(told.user !== null)
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      setOutOfReach(true)
    }
  }, [])
  useEffect(() => {
    void readShelf()
    void askWho()
  }, [askWho])
  const leave = useCallback(async () => {
    await noting(call('signOut'))
    await dropAnswers()
    setMe(undefined)
    await askWho()
    goInstead('')
  }, [askWho])
  return { me, isOutOfReach, askWho, leave }
}
