import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { HomeScreen } from './home/home-screen.tsx'
import { ListScreen } from './list/list-screen.tsx'
import { OfflineBar } from './look/offline-bar.tsx'
import { Skeleton } from './look/state-note.tsx'
import { TAB_PATHS, TabBar } from './look/tab-bar.tsx'
import { TopBar } from './look/top-bar.tsx'
import { MoreScreen } from './more/more-screen.tsx'
import { PeopleScreen } from './people/people-screen.tsx'
import { startOutbox, useSending } from './phone/outbox.ts'
import { type Place, usePlace } from './router.ts'
import { SendScreen } from './send/send-screen.tsx'
import { type Me, type Session, SessionContext, type User } from './session.ts'
import { useSignal } from './signal.ts'
import type { Words } from './text/indonesian.ts'
import { useWords } from './text/text.ts'

// The form carries every check; it is fetched behind the first screen and then kept.
const loadForm = () => import('./form/person-screen.tsx')
const loadUpload = () => import('./list/upload-screen.tsx')
const PersonScreen = lazy(() => loadForm().then((part) => ({ default: part.PersonScreen })))
const UploadScreen = lazy(() => loadUpload().then((part) => ({ default: part.UploadScreen })))

interface Screen {
  readonly title: (words: Words, place: Place) => string
  /** Where the arrow leads; without it the screen is one of the five. */
  readonly back?: string
  readonly show: (place: Place) => ReactNode
}

const SCREENS: Readonly<Record<string, Screen>> = {
  '': { title: (words) => words.appName, show: () => <HomeScreen /> },
  usulan: { title: (words) => words.list, show: () => <ListScreen /> },
  warga: { title: (words) => words.people, show: () => <PeopleScreen /> },
  kirim: { title: (words) => words.send, show: () => <SendScreen /> },
  lainnya: { title: (words) => words.more, show: () => <MoreScreen /> },
  unggah: { title: (words) => words.uploadTitle, back: 'usulan', show: () => <UploadScreen /> },
  tambah: {
    title: (words, { query }) => (query.has('ganti') ? words.formMendTitle : words.formTitle),
    back: 'usulan',
    show: ({ parts }) => <PersonScreen clientKey={parts[1]} />,
  },
  perbaiki: {
    title: (words) => words.formMendTitle,
    back: 'usulan',
    show: ({ parts, query }) => (
      <PersonScreen candidateId={parts[1]} isSubstitute={query.has('pengganti')} />
    ),
  },
}

/** The signed-in part: bars, the screen of the address, and the outbox that runs behind it. */
export function Frame(frame: {
  readonly me: Me
  readonly user: User
  readonly villageCode: string
  readonly villageName: string
  readonly leave: () => Promise<void>
}) {
  const { me, user, villageCode, villageName, leave } = frame
  const words = useWords()
  const place = usePlace()
  const [asked, setAsked] = useState(0)
  const { acknowledged } = useSending()
  const isReached = useSignal()
  useEffect(() => startOutbox(villageCode), [villageCode])
  useEffect(() => fetchBehind(), [])
  const session = useMemo<Session>(
    () => ({
      me,
      user,
      villageCode,
      villageName,
      tick: asked + acknowledged + (isReached ? 0.5 : 0),
      refresh: () => setAsked((count) => count + 1),
      leave,
    }),
    [me, user, villageCode, villageName, asked, acknowledged, isReached, leave],
  )
  const here = place.parts[0] ?? ''
  const screen = SCREENS[here] ?? SCREENS['']
  const main = useFocusOnArrival(here)
  if (!screen) return null
  const title = screen.title(words, place)
  return (
    <SessionContext value={session}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <div className={screen.back === undefined ? 'frame' : 'frame frame-inner'}>
        <header className="head">
          <OfflineBar villageCode={villageCode} />
          <TopBar
            title={here === 'usulan' ? `${title} ${me.programmeYear}` : title}
            village={villageName}
            {...(screen.back !== undefined && { back: screen.back })}
          />
        </header>
        <main className="page" ref={main} tabIndex={-1}>
          <title>{`${title} · ${words.villageOf(villageName)} · Payung`}</title>
          <Suspense fallback={<Skeleton label={words.loading} rows={5} />}>
            {screen.show(place)}
          </Suspense>
        </main>
        <TabBar here={TAB_PATHS.includes(here) ? here : 'usulan'} />
      </div>
    </SessionContext>
  )
}

/** The form and the upload are fetched once the first screen stands, for a signal that may soon be gone. */
function fetchBehind(): void {
  for (const part of [loadForm, loadUpload]) part().catch(() => undefined)
}

/** A new screen starts at its top, with the reader in it; the first one leaves the focus alone. */
function useFocusOnArrival(here: string) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(here)
  useEffect(() => {
    if (before.current === here) return
    before.current = here
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [here])
  return main
}
