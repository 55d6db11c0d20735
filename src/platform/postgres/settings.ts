import { join } from 'node:path'
import { LOG_FOLDER } from './layout.ts'

/** `durable` for people's data; `throwaway` gives up safety at power loss and is for tests alone. */
export type Durability = 'durable' | 'throwaway'

/** The settings file that is rewritten before every start; everything else stays as PostgreSQL ships it. */
export function settingsText(port: number, durability: Durability): string {
  const safety = durability === 'durable' ? DURABLE : THROWAWAY
  const settings = { port, ...SETTINGS, ...safety }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}`)
  return `# Written by Payung before every start; changes here are lost.\n${lines.join('\n')}\n`
}

export const settingsFile = (dataFolder: string) => join(dataFolder, 'payung.conf')

function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value}'`
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 40,
  password_encryption: 'scram-sha-256',
  // Two cores and 4 GB for everything (design §4 promise 7); one core is Node's.
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  jit: 'off',
  random_page_cost: '1.1',
  min_wal_size: '80MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  // A new cluster's first hour would else be spent on writing segments of noughts.
  wal_init_zero: 'off',
  checkpoint_timeout: '10min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // One file a weekday, overwritten after a week.
  logging_collector: 'on',
  log_directory: LOG_FOLDER,
  log_filename: 'postgres-%a.log',
  log_file_mode: '0600',
  log_rotation_age: '1d',
  log_truncate_on_rotation: 'on',
  // Statements and key values in errors hold people's data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}
