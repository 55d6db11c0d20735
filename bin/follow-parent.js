import { isMainThread } from 'node:worker_threads'

// A launcher killed outright cannot tell its program; without this a demo would live on unseen and hold its port.
if (isMainThread && process.platform !== 'win32') {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 1000)
  timer.unref()
}
