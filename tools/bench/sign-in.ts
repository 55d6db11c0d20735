/** Spends the owner's one-time link as the browser does and returns the cookie. */
export async function signIn(url: string, ownerLink: string): Promise<string> {
  const answer = await fetch(`${url}/api/access/owner-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-payung': '1' },
    body: JSON.stringify({ token: new URL(ownerLink).hash.slice(1) }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return cookie
}
