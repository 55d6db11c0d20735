import type { ColumnType } from 'kysely'
import type { Role } from '#vocabulary/contract.ts'

export interface AccessTables {
  app_user: {
    regency_code: string
    id: string
    user_name: string
    name: string
    role: Role
    village_code: string | null
    /** Null: signs in by one-time link only. */
    password_hash: string | null
    is_active: ColumnType<boolean, boolean | undefined, boolean>
    created_at: string
    last_seen_at: ColumnType<string | null, string | null | undefined, string | null>
  }
  app_session: {
    regency_code: string
    token_sha256: string
    user_id: string
    created_at: string
    expires_at: string
  }
  owner_link: {
    regency_code: string
    token_sha256: string
    created_at: string
    expires_at: string
    used_at: ColumnType<string | null, string | null | undefined, string | null>
  }
}
