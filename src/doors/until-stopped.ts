/** Aborts when the process is asked to end (Ctrl+C, or its parent's SIGTERM), so that the database is left properly. */
export function untilStopped(): AbortSignal {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  return stopping.signal
}
