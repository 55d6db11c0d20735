import { lstatSync } from 'node:fs'

/**
 * Where a result is written before it is whole: beside its place, to be renamed then. What is no plain file (a device,
 * a pipe, a link such as /dev/stdout) is written as it comes, for a rename would put a file in its place.
 */
export function draftPathOf(out: string): string {
  const known = lstatSync(out, { throwIfNoEntry: false })
  return known && !known.isFile() ? out : `${out}.part`
}
