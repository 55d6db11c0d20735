import { Drawer } from '@mantine/core'
import type { Me } from '../data/use-me.ts'
import { useWords } from '../words/wording.ts'
import { LanguageChoice } from './language-choice.tsx'
import { NavList } from './nav-list.tsx'
import { shellWords } from './shell-words.ts'
import { SignOut } from './sign-out.tsx'

interface NavDrawerProps {
  readonly me: Me
  readonly isOpen: boolean
  readonly close: () => void
}

/** All pages, where the side has no room. */
export function NavDrawer({ me, isOpen, close }: NavDrawerProps) {
  const say = useWords(shellWords)
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      title={say('menu')}
      position="right"
      size={320}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <nav aria-label={say('mainNav')}>
        <NavList me={me} onChoose={close} />
      </nav>
      <div style={{ display: 'flex', justifyContent: 'space-between', padding: '20px 12px' }}>
        <LanguageChoice />
        <SignOut />
      </div>
    </Drawer>
  )
}
