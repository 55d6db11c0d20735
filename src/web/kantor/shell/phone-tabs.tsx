import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../words/wording.ts'
import { TABS } from './places.ts'
import { shellWords } from './shell-words.ts'
import './phone-tabs.css'

interface PhoneTabsProps {
  readonly openMenu: () => void
  readonly isMenuOpen: boolean
}

/** Five words within reach of a thumb; the last opens all pages. */
export function PhoneTabs({ openMenu, isMenuOpen }: PhoneTabsProps) {
  const say = useWords(shellWords)
  return (
    <nav className="phone-tabs" aria-label={say('tabNav')}>
      {TABS.map(({ to, words, icon: Shape }) => (
        <Link key={to} to={to} className="phone-tab" activeOptions={{ exact: to === '/kantor' }}>
          <Shape size={22} stroke={1.8} aria-hidden="true" />
          {say(words)}
        </Link>
      ))}
      <button type="button" className="phone-tab" aria-expanded={isMenuOpen} onClick={openMenu}>
        <IconDots size={22} stroke={1.8} aria-hidden="true" />
        {say('more')}
      </button>
    </nav>
  )
}
