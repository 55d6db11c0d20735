import type { ColumnType } from 'kysely'

type Json<T> = ColumnType<T, T | string, T | string>

export interface AwardTables {
  evidence: {
    regency_code: string
    programme_year: number
    id: string
    indicator: string
    title: string
    kind: string
    dated_on: string | null
    reference: string
    status: string
  }
  dossier: {
    regency_code: string
    id: string
    programme_year: number
    made_at: string
    figures: Json<readonly unknown[]>
    pdf_sha256: string
  }
}
