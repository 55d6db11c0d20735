import { PhoneRows } from '../list/phone-rows.tsx'
import { PageHeader } from '../look/page-header.tsx'
import { useOnPhone } from '../phone/shelf.ts'
import { useSession } from '../session.ts'
import { useSignal } from '../signal.ts'
import { useWords } from '../text/text.ts'
import { LanguageChoice } from './language-choice.tsx'

export function MoreScreen() {
  const words = useWords()
  const { me, user, villageCode, leave } = useSession()
  const isReached = useSignal()
  const drafts = useOnPhone().drafts.filter((draft) => draft.villageCode === villageCode)
  return (
    <>
      <PageHeader question={words.moreQuestion} answer={user.name} lead={me.regency.name} />
      <section className="card">
        <h2 className="card-title">{words.queueTitle}</h2>
        {drafts.length === 0 ? (
          <p className="note">{words.queueEmpty}</p>
        ) : (
          <PhoneRows drafts={drafts} />
        )}
      </section>
      <section className="card">
        <LanguageChoice />
      </section>
      <section className="card">
        <p className="note">{words.signOutKeeps(drafts.length)}</p>
        {isReached ? (
          <button type="button" className="button" onClick={() => void leave()}>
            {words.signOut}
          </button>
        ) : (
          <p className="note">{words.signOutOffline}</p>
        )}
      </section>
      <section className="about">
        <h2 className="card-title">{words.aboutTitle}</h2>
        <p className="note">{words.aboutBody}</p>
        {me.isDemonstration && <p className="note">{words.demonstration}</p>}
      </section>
    </>
  )
}
