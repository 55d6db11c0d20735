/** A paper that could not be set: a fault of its template, or a limit that stopped its compiler. */
export class TypstError extends Error {
  override readonly name = 'TypstError'
}
