import type { Segment } from './worker-facts.ts'

interface Job {
  readonly id: string
  readonly segment: string
  readonly employment: string
}

const BY_JOB: Readonly<Record<string, Segment>> = {
  civil_servant: 'asn',
  soldier: 'asn',
  police: 'asn',
  honorary: 'pu-non-asn',
  village_head: 'pu-village',
  village_staff: 'pu-village',
  bpd: 'pu-village',
  rt_rw: 'pu-village',
}

/** The insurer's segment that a job usually means; somebody whose job is not on the list counts as non-wage, as the village proposed. */
export function segmentOf(job: Job | undefined): Segment {
  if (!job) return 'bpu'
  return BY_JOB[job.id] ?? (job.segment === 'PU' ? 'pu' : 'bpu')
}
