import type { StopWatch } from '#journey/match/engine/stop-watch.ts'

/** Prints to stderr how long each step took, and the processor time it used. */
export function stopWatch(): StopWatch {
  let began = performance.now()
  let used = process.cpuUsage()
  return {
    lap(step) {
      const spent = process.cpuUsage(used)
      const seconds = ((performance.now() - began) / 1000).toFixed(2)
      const cpu = ((spent.user + spent.system) / 1e6).toFixed(2)
      process.stderr.write(`  ${step}: ${seconds} s, processor ${cpu} s\n`)
      began = performance.now()
      used = process.cpuUsage()
    },
  }
}
