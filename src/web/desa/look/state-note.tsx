import type { ReactNode } from 'react'

/** Empty, unreachable or waiting: a disc, a plain title, what is safe, one way on. */
export function StateNote(note: {
  readonly icon: ReactNode
  readonly tone?: 'teal' | 'ink' | 'red'
  readonly title: string
  readonly body?: string
  readonly children?: ReactNode
}) {
  return (
    <section className="state-note">
      <span className={`disc disc-${note.tone ?? 'teal'}`}>{note.icon}</span>
      <h2>{note.title}</h2>
      {note.body && <p>{note.body}</p>}
      {note.children}
    </section>
  )
}

/** Still bars in the shape of what will come. */
export function Skeleton({ label, rows = 3 }: { readonly label: string; readonly rows?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="only-heard">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: still bars never change places
        <span key={row} className="bones" aria-hidden="true" />
      ))}
    </div>
  )
}
