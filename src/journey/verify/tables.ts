import type { Severity } from '#vocabulary/finding.ts'

export interface VerifyTables {
  finding: {
    regency_code: string
    candidate_id: string
    seq: number
    village_code: string
    code: string
    severity: Severity
    field: string
    message: string
  }
}
