import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { useWords } from '../words/wording.ts'
import { shellWords } from './shell-words.ts'
import { useFindings } from './use-findings.ts'
import './search-sheet.css'

interface SearchSheetProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** One field for people, villages and pages; arrows choose, Enter opens. */
export function SearchSheet({ isOpen, close }: SearchSheetProps) {
  const say = useWords(shellWords)
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={say('searchTitle')}
      size={560}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <SearchField close={close} />
    </Modal>
  )
}

function SearchField({ close }: { readonly close: () => void }) {
  const say = useWords(shellWords)
  const go = useNavigate()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = useFindings(words)
  const listId = useId()
  const open = (to: string): void => {
    close()
    void go({ to })
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    }
    const chosen = found[at]
    if (event.key === 'Enter' && chosen) open(chosen.to)
  }
  return (
    <div className="search">
      <input
        className="search-field"
        data-autofocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
        aria-label={say('searchHint')}
        placeholder={say('searchHint')}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={say('searchTitle')} className="search-list">
        {found.map(({ to, title, note, group }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: chosen with the arrows of the field
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field opens it
          <div
            key={to}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className="search-row"
            onClick={() => open(to)}
          >
            <span>{title}</span>
            <span className="search-note">{note || say(group)}</span>
          </div>
        ))}
      </div>
      {words.trim().length > 1 && found.length === 0 && (
        <p className="search-note">{say('searchNothing', { words: words.trim() })}</p>
      )}
      <p className="search-note">{say('searchPrivate')}</p>
    </div>
  )
}
