import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionCookie } from './endpoint.ts'

/** `__Host-` binds the cookie to this very host; browsers take it over https only. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-payung' : 'payung'
}

/** The session a browser holds, unproven. */
export function sessionToken(request: FastifyRequest, isSecure: boolean): string | undefined {
  return request.cookies[cookieName(isSecure)]
}

/** Collects what a call wants to do with the cookie; `settle` does it once the call's transaction stands. */
export function sessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  isSecure: boolean,
): { session: SessionCookie; settle: () => void } {
  const name = cookieName(isSecure)
  const flags = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const
  let wanted: (() => void) | undefined
  const session: SessionCookie = {
    token: sessionToken(request, isSecure),
    keep(token, seconds) {
      wanted = () => void reply.setCookie(name, token, { ...flags, maxAge: seconds })
    },
    drop() {
      wanted = () => void reply.clearCookie(name, flags)
    },
  }
  return { session, settle: () => wanted?.() }
}
