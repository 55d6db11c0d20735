import { IconInfoCircle } from '../look/icons.ts'
import { StateNote } from '../look/state-note.tsx'
import { useWords } from '../text/text.ts'

/** Somebody of the office has opened the villages' page. */
export function OfficeNote(note: { readonly name: string; readonly leave: () => Promise<void> }) {
  const words = useWords()
  return (
    <main className="page narrow">
      <StateNote
        icon={<IconInfoCircle size={22} />}
        title={words.officeTitle}
        body={words.officeBody(note.name)}
      >
        <a className="button button-main" href="/kantor">
          {words.officeLink}
        </a>
        <button type="button" className="button button-text" onClick={() => void note.leave()}>
          {words.signOut}
        </button>
      </StateNote>
    </main>
  )
}
