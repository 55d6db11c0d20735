import type { Layout } from './layout.ts'
import type { RunAs } from './run-as.ts'

/** The files of one server, the programs that work on them and the account they run under. */
export interface Cluster {
  layout: Layout
  bin: string
  runAs: RunAs
}
