import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../data/use-me.ts'
import { useWords } from '../words/wording.ts'
import { Brand } from './brand.tsx'
import { CrumbKeeper } from './crumbs.tsx'
import { NavDrawer } from './nav-drawer.tsx'
import { NavList } from './nav-list.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { PageFooter } from './page-footer.tsx'
import { PhoneTabs } from './phone-tabs.tsx'
import { shellWords } from './shell-words.ts'
import { TopBar } from './top-bar.tsx'
import './office-shell.css'

/** The frame of every office page: side, top, content, and tabs for a thumb. */
export function OfficeShell({ me }: { readonly me: Me }) {
  const say = useWords(shellWords)
  const [isMenuOpen, setMenuOpen] = useState(false)
  return (
    <CrumbKeeper>
      <a className="skip-link" href="#isi">
        {say('skip')}
      </a>
      <div className="office">
        <nav className="office-side" aria-label={say('mainNav')}>
          <Brand regency={me.regency.name} />
          <NavList me={me} />
        </nav>
        <div className="office-rest">
          <TopBar me={me} openMenu={() => setMenuOpen(true)} />
          <OfflineBar />
          <main className="office-main" id="isi" tabIndex={-1}>
            <Outlet />
            <PageFooter isDemonstration={me.isDemonstration} />
          </main>
        </div>
      </div>
      <PhoneTabs openMenu={() => setMenuOpen(true)} isMenuOpen={isMenuOpen} />
      <NavDrawer me={me} isOpen={isMenuOpen} close={() => setMenuOpen(false)} />
    </CrumbKeeper>
  )
}
