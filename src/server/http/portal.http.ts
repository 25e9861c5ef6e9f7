import type { FastifyInstance, FastifyReply } from 'fastify'
import { INVENTED } from '../../features/area/town-day.ts'
import { townDayStore } from '../../features/area/town-day.server.ts'
import { AUDIENCES, SERVICES } from '../../features/outreach/message/message.ts'
import { calendarPage } from '../../features/portal/calendar-page.ts'
import { contactPage } from '../../features/portal/contact-page.ts'
import { homePage, noSuchPage } from '../../features/portal/home-page.ts'
import { messageGone, messagePage, type PublicMessage } from '../../features/portal/message-page.ts'
import { PORTAL_CSS, type PortalPage, portalPage } from '../../features/portal/portal-page.ts'
import type { Situation } from '../../features/portal/portal.rules.ts'
import { startOf } from '../../features/portal/portion.ts'
import { resultsPage } from '../../features/portal/results-page.ts'
import { supportPage, tooManyQuestions } from '../../features/portal/support-page.ts'
import { addDays } from '../../kernel/day.ts'
import type { Id, Sha256 } from '../../kernel/kernel.ts'
import { type Program, townToday } from '../program.ts'
import { withinLimit } from '../signin/rate-limit.ts'
import { openWorld } from '../world.ts'
import { sendFile } from './files.http.ts'
import { UUID } from './papers.http.ts'
import { sharedMoment } from './shared-moment.ts'

type Asked = { readonly message: Id<'message'> }
type Query = Readonly<Record<string, unknown>>

/** Questions from one address before it waits: a family, an office or a school behind one address is far below. */
const QUESTIONS = { most: 300, minutes: 10 } as const

/** Pages for residents: nobody signs in, nothing is kept, nothing needs JavaScript. */
export function portalRoutes(app: FastifyInstance, program: Program) {
  listRoutes(app, program)
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

function listRoutes(app: FastifyInstance, program: Program) {
  const facts = sharedMoment(() => factsOf(program))
  const { portalReads, calendarReads } = worldOf(program)
  const { countWork, listContacts } = portalReads
  const results = sharedMoment(async () => countWork((await facts()).year))
  const contacts = sharedMoment(async () => listContacts((await facts()).today))

  app.get('/nguoi-dan', async (_request, reply) => {
    const { messages, notice } = await facts()
    return send(reply, homePage(messages, notice))
  })

  app.get('/nguoi-dan/ho-tro', async (request, reply) => {
    const query = request.query as Query
    const asked = situationOf(query) ?? ('xem' in query ? 'nothing-chosen' : null)
    const { messages, notice } = await facts()
    // What somebody says of himself is in the address: no cache on the way keeps the answer.
    reply.header('cache-control', 'no-store')
    if (
      asked !== null &&
      asked !== 'nothing-chosen' &&
      !(await withinLimit(program.db, `questions:${request.ip}`, QUESTIONS))
    )
      return send(reply.code(429), tooManyQuestions(notice))
    return send(reply, supportPage(messages, asked, { from: startOf(query['tu']), notice }))
  })

  const calendar = sharedMoment(async () => {
    const { today } = await facts()
    const until = addDays(today, DAYS_SHOWN)
    return { entries: await calendarReads.listPublic({ from: today, to: until }), until }
  })
  app.get<{ Querystring: Query }>('/nguoi-dan/lich', async (request, reply) => {
    const { noi, tu } = request.query
    const { entries, until } = await calendar()
    const ward = typeof noi === 'string' ? noi : null
    return send(reply, calendarPage(entries, { ward, until, from: startOf(tu), notice: (await facts()).notice }))
  })

  app.get('/nguoi-dan/ket-qua', async (_request, reply) => send(reply, resultsPage(await results(), await facts())))

  app.get<{ Querystring: Query }>('/nguoi-dan/lien-he', async (request, reply) => {
    const { notice } = await facts()
    return send(reply, contactPage(await contacts(), { from: startOf(request.query['tu']), notice }))
  })

  app.get('/nguoi-dan/*', async (_request, reply) => send(reply.code(404), noSuchPage((await facts()).notice)))
}

/** Days of the public calendar, from today. */
const DAYS_SHOWN = 30

/** What is public is of every area. */
const worldOf = ({ whole, door }: Program) => openWorld(whole, { ...door.surroundings, lastBlock: null })

/** What every public page needs: the day, whether this is a demo, and the messages in use. */
async function factsOf(program: Program) {
  const today = await townToday(program.db)
  const [notice, messages] = await Promise.all([noticeOf(program), worldOf(program).portalReads.listInUse(today)])
  return { today, year: Number(today.slice(0, 4)), notice, messages }
}

/** What the address says of somebody; null when nothing was asked. Words that are no answers are left out. */
function situationOf(query: Query): Situation | null {
  const said = (name: string) => [query[name] ?? []].flat()
  const who = AUDIENCES.find((one) => said('la').includes(one)) ?? null
  const needs = SERVICES.filter((one) => said('can').includes(one))
  return who === null && needs.length === 0 ? null : { who, needs }
}

const send = (reply: FastifyReply, page: PortalPage) =>
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', PORTAL_POLICY)
    .header('cache-control', reply.getHeader('cache-control') ?? 'no-cache')
    .send(portalPage(page).toString())

/** These pages have no script, and none may be slipped into them. */
const PORTAL_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A demo says so on every page. */
export const noticeOf = async ({ db }: Program) =>
  (await townDayStore(db).findDemoDay()) === null ? null : `${INVENTED}: nội dung và số liệu không có thật.`

/** The version in use today; null when there is none. */
async function publicMessage(program: Program, message: Id<'message'>): Promise<Omit<PublicMessage, 'notice'> | null> {
  if (!UUID.test(message)) return null
  const { messageReads, evidence } = worldOf(program)
  const found = await messageReads.getMessage(message, await townToday(program.db))
  const version = found?.versions.find(({ id }) => id === found.inUse)
  if (!version) return null
  const recordings = await evidence.listEvidence([message as string as Id<'subject'>])
  return { message: version, recordings: recordings.map(({ file }) => file) }
}
