/** `refuse` stops the row, `warn` asks somebody to look, `inform` only tells. */
export type Severity = 'refuse' | 'warn' | 'inform'

/** What a coded check found: stable code, severity, the field meant (`''` = the whole row) and one Indonesian sentence with the facts and the mend. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly field: string
  readonly message: string
}
