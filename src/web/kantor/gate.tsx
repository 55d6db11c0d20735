import { useMe } from './data/use-me.ts'
import { MasukPage } from './pages/masuk/masuk-page.tsx'
import { Loaded } from './parts/loaded.tsx'
import { VillageAccountPage } from './shell/fallback-pages.tsx'
import { OfficeShell } from './shell/office-shell.tsx'

/** Lets in whom the office belongs to; everybody else is shown the right door. */
export function Gate() {
  const me = useMe()
  return (
    <Loaded query={me} lines={4}>
      {(known) => {
        if (!known.user) return <MasukPage />
        if (known.user.role === 'village') return <VillageAccountPage />
        return <OfficeShell me={known} />
      }}
    </Loaded>
  )
}
