/** A reader that has seen enough (`| head`) closes the pipe: what is left to print is dropped, the work goes on and ends well. */
export function forgiveClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') throw fault
    })
}
