import type { FastifyInstance, FastifyReply } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { townDayStore } from '../../features/area/area.server.ts'
import { messageGone, messagePage, type PublicMessage } from '../../features/portal/message-page.ts'
import { PORTAL_CSS, type PortalPage, portalPage } from '../../features/portal/portal-page.ts'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import { type Program, townToday } from '../program.ts'
import { openWorld } from '../world.ts'
import { sendFile } from './files.http.ts'
import { UUID } from './papers.http.ts'

type Asked = { readonly message: Id<'message'> }

/** Pages for residents: nobody signs in, nothing is kept, nothing needs JavaScript. */
export function portalRoutes(app: FastifyInstance, program: Program) {
  app.get('/portal.css', (_request, reply) =>
    reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(PORTAL_CSS),
  )

  app.get<{ Params: Asked }>('/thong-diep/:message', async (request, reply) => {
    const found = await publicMessage(program, request.params.message)
    const notice = await noticeOf(program)
    return found ? send(reply, messagePage({ ...found, notice })) : send(reply.code(404), messageGone(notice))
  })

  app.get<{ Params: Asked & { readonly file: Sha256 } }>(
    '/thong-diep/:message/am-thanh/:file',
    async (request, reply) => {
      const { message, file } = request.params
      const found = await publicMessage(program, message)
      return found?.recordings.includes(file)
        ? sendFile(program, file, reply)
        : reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
    },
  )
}

const send = (reply: FastifyReply, page: PortalPage) =>
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'public, max-age=60')
    .send(portalPage(page).toString())

/** A demo says so on every page. */
const noticeOf = async ({ db }: Program) =>
  (await townDayStore(db).findDemoDay()) === null ? null : `${INVENTED}: nội dung và số liệu không có thật.`

/** The version in use today; null when there is none. */
async function publicMessage(program: Program, message: Id<'message'>): Promise<Omit<PublicMessage, 'notice'> | null> {
  if (!UUID.test(message)) return null
  const { messageReads, evidence } = openWorld(program.db, { ...program.door.surroundings, lastBlock: null })
  const found = await messageReads.getMessage(message, await townToday(program.db))
  const version = found?.versions.find(({ id }) => id === found.inUse)
  if (!version) return null
  const recordings = await evidence.listEvidence([message as string as Id<'subject'>])
  return { message: version, recordings: recordings.map(({ file }) => file) }
}
