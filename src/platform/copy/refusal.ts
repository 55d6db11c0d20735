/** Why a copy of a regency is not made or not taken in. */
export type CopyRefusal =
  | { code: 'folder-in-use'; folder: string }
  | { code: 'folder-unwritable'; folder: string; reason: string }
  | { code: 'hidden-rows'; table: string; user: string }
  | { code: 'no-manifest'; file: string }
  | { code: 'damaged'; part: string }
  | { code: 'other-schema'; difference: string }
  | { code: 'not-empty'; regencyCode: string; table: string; rows: number }
  | { code: 'missing-reference'; table: string; detail: string }

/** One plain English sentence for the operator: what is wrong and what to change. */
export function explainCopyRefusal(refusal: CopyRefusal): string {
  switch (refusal.code) {
    case 'folder-in-use':
      return `The folder ${refusal.folder} exists already; name a new one, for a backup never overwrites another.`
    case 'folder-unwritable':
      return `The backup could not be written to ${refusal.folder} (${refusal.reason}); free some space or name another folder.`
    case 'hidden-rows':
      return `The database user ${refusal.user} cannot see all rows of ${refusal.table}; use the owner or an administrator.`
    case 'no-manifest':
      return `There is no ${refusal.file}; name the folder that the backup made.`
    case 'damaged':
      return `The backup is damaged at ${refusal.part}, and nothing was taken in; use another copy.`
    case 'other-schema':
      return `The backup was made by another version of Payung (${refusal.difference}); restore it with that version, then update.`
    case 'not-empty':
      return `Regency ${refusal.regencyCode} already has ${refusal.rows} rows in ${refusal.table}; restore into a database where it has none.`
    case 'missing-reference':
      return `Rows of ${refusal.table} refer to something this database lacks (${refusal.detail}); load the reference data first.`
  }
}
