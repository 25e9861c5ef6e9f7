import http from 'node:http'
import { appCode } from './second-factors.ts'
import { type Name, PASSWORD, phoneOf } from './people.ts'

/** A browser of one officer, by hand: connections that are kept, and the cookie of his sign-in. */
export type Browser = {
  readonly post: (path: string, content: object) => Promise<Answered>
  readonly get: (path: string) => Promise<Answered>
  /** Of his sign-in. */
  readonly cookie: string
  readonly close: () => void
}
export type Answered = { readonly status: number; readonly body: string; readonly bytes: Buffer }

/** Signs in at a port of this machine. `connections`: how many may be open at once. */
export async function openBrowser(port: number, who: Name, connections = 1): Promise<Browser> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const ask = (asking: Asking) => answerTo({ host: '127.0.0.1', port, agent }, asking)
  const post = (path: string, content: object, cookie = '') => ask({ method: 'POST', path, content, cookie })
  const signedIn = await post('/api/sign-in', { name: phoneOf(who), password: PASSWORD })
  const asksMore = signedIn.body.includes('second-factor')
  const entered = asksMore ? await post('/api/second-factor', appCode(), signedIn.cookie) : signedIn
  if (entered.status !== 200) throw new Error(`${who} could not sign in: ${entered.body}`)
  const { cookie } = entered
  return {
    cookie,
    post: (path, content) => post(path, content, cookie),
    get: (path) => ask({ method: 'GET', path, content: null, cookie }),
    close: () => agent.destroy(),
  }
}

type Asking = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly content: object | null
  readonly cookie: string
}

function answerTo(
  at: http.RequestOptions,
  { content, cookie, ...asking }: Asking,
): Promise<Answered & { cookie: string }> {
  const payload = content === null ? null : Buffer.from(JSON.stringify(content))
  const body = payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {}
  return new Promise((resolve, reject) => {
    const request = http.request({ ...at, ...asking, headers: { 'x-chung-tay': '1', cookie, ...body } }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => {
        const bytes = Buffer.concat(pieces)
        const given = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
        resolve({ status: answer.statusCode ?? 0, bytes, body: bytes.toString(), cookie: given })
      })
    })
    request.on('error', reject)
    request.end(payload)
  })
}
