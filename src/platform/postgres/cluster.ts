import type { Layout } from './layout.ts'
import type { RunAs } from './run-as.ts'

/** The files of one server, the programs that work on them and the account they run under. */
export interface Cluster {
  layout: Layout
  bin: string
  runAs: RunAs
  /** A folder above the data that the account may not enter, as when root keeps a home in a 0700 folder. */
  closedBy?: string
}

/**
 * What programs are told the data folder is. Always their working folder too, and that Linux lets them reach
 * through /proc even when a folder above it is closed to them.
 */
export function dataArgument({ closedBy }: Pick<Cluster, 'closedBy'>, data: string): string {
  return closedBy === undefined ? data : '/proc/self/cwd'
}
