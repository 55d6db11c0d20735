import { Popover } from '@mantine/core'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { Me } from '../data/use-me.ts'
import { useDates } from '../words/use-dates.ts'
import { useWords } from '../words/wording.ts'
import { useShownCrumbs } from './crumbs.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { SearchSheet } from './search-sheet.tsx'
import { shellWords } from './shell-words.ts'
import { SignOut } from './sign-out.tsx'
import { Umbrella } from './umbrella.tsx'
import { useSearchKey } from './use-search-key.ts'
import './top-bar.css'

interface TopBarProps {
  readonly me: Me
  readonly openMenu: () => void
}

export function TopBar({ me, openMenu }: TopBarProps) {
  const say = useWords(shellWords)
  const dates = useDates()
  const [isSearching, setSearching] = useState(false)
  useSearchKey(() => setSearching(true))
  return (
    <header className="top-bar">
      <span className="top-mark">
        <Umbrella size={26} />
      </span>
      <Trail />
      <span className="top-day">{dates.day(me.asOf)}</span>
      <button type="button" className="top-search" onClick={() => setSearching(true)}>
        <IconSearch size={18} stroke={1.8} aria-hidden="true" />
        <span className="top-search-words">{say('search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {me.user && <Account name={me.user.name} role={say(me.user.role)} />}
      <button type="button" className="top-menu" aria-label={say('menu')} onClick={openMenu}>
        <IconMenu2 size={22} stroke={1.8} aria-hidden="true" />
      </button>
      <SearchSheet isOpen={isSearching} close={() => setSearching(false)} />
    </header>
  )
}

function Trail() {
  const say = useWords(shellWords)
  const crumbs = useShownCrumbs()
  return (
    <nav className="trail" aria-label={say('crumbs')}>
      {crumbs.map(({ words, to }, at) => (
        <Fragment key={words}>
          {at > 0 && <span aria-hidden="true">›</span>}
          {to ? <Link to={to}>{words}</Link> : <span aria-current="page">{words}</span>}
        </Fragment>
      ))}
    </nav>
  )
}

interface AccountProps {
  readonly name: string
  readonly role: string
}

function Account({ name, role }: AccountProps) {
  const say = useWords(shellWords)
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
  return (
    <Popover position="bottom-end" shadow="none" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className="account">
          <span className="account-disc" aria-hidden="true">
            {letters}
          </span>
          <span className="only-heard">{say('account')}</span>
          <span className="account-name">{name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="account-sheet">
          <p>
            <strong>{name}</strong>
            <span className="second-line">{role}</span>
          </p>
          <LanguageChoice />
          <SignOut />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
