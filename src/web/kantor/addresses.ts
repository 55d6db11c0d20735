/** Where one thing of the office is looked at. */
export function villageAddress(code: string): string {
  return `/kantor/usulan/${code}`
}

export function workerAddress(id: string): string {
  return `/kantor/kepesertaan/${id}`
}

export function decreeAddress(id: string): string {
  return `/kantor/sk/${id}`
}
