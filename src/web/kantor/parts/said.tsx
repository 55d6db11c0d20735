/** A sentence of the server: always Indonesian, whatever language the page speaks. */
export function Said({ children }: { readonly children: string }) {
  return <span lang="id">{children}</span>
}
