import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Name, PASSWORD, phoneOf } from './people.ts'

/** What a browser keeps after signing in. */
export type Cookies = { readonly [name: string]: string }

/** The header that tells our own pages from those of other sites. */
export const OURS = { 'x-chung-tay': '1' } as const

/** Signs somebody in over HTTP; answers the cookies of his browser. */
export async function signInAs(app: FastifyInstance, who: Name): Promise<Cookies> {
  const answer = await post(app, '/api/sign-in', { payload: { name: phoneOf(who), password: PASSWORD } })
  if (answer.statusCode !== 200) throw new Error(`${who} could not sign in: ${answer.body}`)
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}

/** Posts as our own page does. */
export const post = (
  app: FastifyInstance,
  url: string,
  { headers, ...rest }: Omit<InjectOptions, 'url' | 'method'>,
): Promise<LightMyRequestResponse> => app.inject({ method: 'POST', url, ...rest, headers: { ...OURS, ...headers } })

/** The codes of an answer that says no. */
export const codesOf = (answer: LightMyRequestResponse): readonly string[] =>
  (answer.json<{ readonly refusals?: readonly { readonly code: string }[] }>().refusals ?? []).map(({ code }) => code)
