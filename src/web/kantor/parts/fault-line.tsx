/** What the server would not do, in its own (Indonesian) words. */
export function FaultLine({ fault }: { readonly fault: string | null }) {
  if (fault === null) return null
  return (
    <p className="fault-line" role="alert" lang="id">
      {fault}
    </p>
  )
}
