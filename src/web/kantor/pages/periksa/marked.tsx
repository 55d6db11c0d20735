import type { Stretch } from './mark-differences.ts'

/** Text with what differs underlined and tinted. */
export function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map((one, at) =>
    one.differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place, and never move
      <mark key={at}>{one.text}</mark>
    ) : (
      one.text
    ),
  )
}
