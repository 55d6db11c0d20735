import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

export interface Crumb {
  readonly words: string
  /** Address of the page above; absent for the page itself. */
  readonly to?: string
}

const Shown = createContext<readonly Crumb[]>([])
const Show = createContext<(crumbs: readonly Crumb[]) => void>(() => undefined)

/** Keeps the way to the page, for the top bar and the browser's tab. */
export function CrumbKeeper({ children }: { readonly children: ReactNode }) {
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([])
  return (
    <Show value={setCrumbs}>
      <Shown value={crumbs}>{children}</Shown>
    </Show>
  )
}

export function useShownCrumbs(): readonly Crumb[] {
  return useContext(Shown)
}

export function useCrumbs(crumbs: readonly Crumb[]): void {
  const show = useContext(Show)
  const written = JSON.stringify(crumbs)
  useEffect(() => {
    const now = JSON.parse(written) as Crumb[]
    show(now)
    document.title = `${now.at(-1)?.words ?? ''} · Payung`
  }, [show, written])
}
