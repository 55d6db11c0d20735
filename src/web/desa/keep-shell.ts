/** Keeps the pages on the phone, so that they open without a signal. Needs https, or the phone itself as server. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    // Without the stored shell the page works as before, only not without a signal.
    navigator.serviceWorker.register('/desa-worker.js', { scope: '/desa' }).catch(() => undefined)
  })
}
