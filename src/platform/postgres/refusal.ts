/** Why the embedded PostgreSQL cannot serve: always the machine's state, never a fault of the data in it. */
export type PostgresRefusal =
  | { code: 'binaries-missing'; lookedFor: string }
  | { code: 'folder-unwritable'; folder: string; reason: string }
  | { code: 'folder-closed'; folder: string; user: string }
  | { code: 'programs-barred'; folder: string }
  | { code: 'user-unavailable'; reason: string }
  | { code: 'disk-full'; folder: string; freeBytes: number; neededBytes: number }
  | { code: 'other-version'; folder: string; dataVersion: string; binariesVersion: string }
  | { code: 'password-refused'; file: string }
  | { code: 'busy'; folder: string; waitedSeconds: number }
  | { code: 'used-elsewhere'; folder: string; machine: string }
  | { code: 'not-created'; lastWords: string }
  | { code: 'not-started'; lastWords: string; logFolder: string }

const megabytes = (bytes: number) => `${Math.floor(bytes / 1_048_576)} MB`

/** One plain English sentence for the operator of the machine: what is wrong and what to change. */
export function explainPostgresRefusal(refusal: PostgresRefusal): string {
  switch (refusal.code) {
    case 'binaries-missing':
      return `No PostgreSQL was found (${refusal.lookedFor}); run the set-up again, or give a server with DATABASE_URL.`
    case 'folder-unwritable':
      return `The data folder ${refusal.folder} cannot be written (${refusal.reason}); choose another with PAYUNG_HOME or correct its owner.`
    case 'folder-closed':
      return `The user ${refusal.user}, who must run the database, may not enter ${refusal.folder}; choose another PAYUNG_HOME or open that folder with chmod o+x.`
    case 'programs-barred':
      return `The programs in ${refusal.folder} may not be run (is that disk mounted with noexec?); choose another PAYUNG_HOME.`
    case 'user-unavailable':
      return `The database may not run as root and no other user could be used (${refusal.reason}); run Payung as an ordinary user.`
    case 'disk-full':
      return `The disk of ${refusal.folder} has ${megabytes(refusal.freeBytes)} free, and the database needs at least ${megabytes(refusal.neededBytes)}; free some space and start again.`
    case 'other-version':
      return `The data in ${refusal.folder} belong to PostgreSQL ${refusal.dataVersion}, not ${refusal.binariesVersion}; export them with the old version and import them into a new folder.`
    case 'password-refused':
      return `The running database does not accept the password in ${refusal.file}; put the right file back, or stop the server, delete that file and start again.`
    case 'busy':
      return `Another Payung has been starting or stopping the database in ${refusal.folder} for ${refusal.waitedSeconds} seconds; wait for it, or end it and start again.`
    case 'used-elsewhere':
      return `The database in ${refusal.folder} is in use by another machine or container (${refusal.machine}); stop Payung there first.`
    case 'not-created':
      return `The database could not be created: ${refusal.lastWords}`
    case 'not-started':
      return `The database did not start: ${refusal.lastWords} (more in ${refusal.logFolder}).`
  }
}
