import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { INVENTED } from '../../features/area/town-day.ts'
import {
  BLANK_LINES,
  mealPaper,
  MOST_BLANK_LINES,
  receiptPaper,
  signInPaper,
} from '../../features/training/class-lists.paper.ts'
import { classReportPaper } from '../../features/training/class-report.paper.ts'
import type { ClassResults } from '../../features/training/class-results.paper.ts'
import { type ClassPaperFacts, invitationPaper } from '../../features/training/training.paper.ts'
import { examSheet } from '../../features/training/exam/exam.paper.ts'
import { trainingReads } from '../../features/training/training.reads.ts'
import { inTime, mayRun } from '../../features/training/training.rules.ts'
import type { Asking } from '../../kernel/command.ts'
import { MOST_DONG } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { Paper } from '../../kernel/paper.ts'
import type { Program } from '../program.ts'
import { noPaper, PAPER_FORM, type PaperForm, sendPapers } from './paper-reply.ts'
import type { World } from '../world.ts'
import { UUID } from './papers.http.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type Ports = Asking & World

/** What an address may say beyond the class: whose invitation, of which session, for whom, how much, how many empty lines. */
const Wish = z.object({
  learner: z.nullable(z.uuid()),
  session: z.nullable(z.uuid()),
  speaker: z.nullable(z.uuid()),
  amount: z.nullable(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST_DONG))),
  blank: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(MOST_BLANK_LINES)),
})
type Wish = z.infer<typeof Wish>
const NO_WISH = { learner: null, session: null, speaker: null, amount: null, blank: BLANK_LINES }

type Known = {
  readonly file: string
  /** What else its name says, so that two of them do not lie under one. */
  readonly part?: (facts: ClassPaperFacts, wish: Wish) => string
  /** `class`: who holds it and the plan's owner; `own-list`: also a unit, of the people whom it sends. */
  readonly of: 'class' | 'own-list'
  /** One paper or several that are printed at one go; none: there is no such paper. */
  readonly make: (facts: ClassPaperFacts, wish: Wish, ports: Ports) => readonly Paper[] | Promise<readonly Paper[]>
}

const PAPERS: Readonly<Record<string, Known>> = {
  invitations: { file: 'giay-moi', of: 'own-list', make: invitation },
  'sign-in': { file: 'danh-sach-ky-nhan', part: sessionPart, of: 'class', make: signIn },
  meals: { file: 'ho-tro-tien-an', of: 'class', make: (facts, { amount }) => [mealPaper(facts, amount)] },
  receipt: { file: 'giay-bien-nhan', of: 'class', make: receipts },
  exam: { file: 'phieu-kiem-tra', of: 'class', make: examPapers },
  report: { file: 'bao-cao-lop', of: 'class', make: reports },
}

const NOTHING = { papers: [], part: '' }

/** Papers of a class: invitations, sign-in sheets, meals, receipts of speakers, report. */
export function trainingPaperRoutes(app: FastifyInstance, program: Program) {
  app.get<{ Params: { class: Id<'class'>; paper: string; form: PaperForm }; Querystring: Record<string, string> }>(
    `/api/papers/training/:class/:paper.${PAPER_FORM}`,
    async (request, reply) => {
      const officer = await whoAsks(program, request, reply)
      if (!officer) return reply
      const known = Object.hasOwn(PAPERS, request.params.paper) ? PAPERS[request.params.paper] : undefined
      const wish = Wish.safeParse({ ...NO_WISH, ...request.query })
      if (!known || !wish.success) return noPaper(reply)
      const made = await asOfficer(program, officer, async (ports) => {
        const facts = await classPaperFacts(request.params.class, ports)
        if (!facts) return NOTHING
        if (known.of === 'class' && !mayRun(officer, facts.class)) return 'not-allowed'
        return { papers: await known.make(facts, wish.data, ports), part: known.part?.(facts, wish.data) ?? '' }
      })
      if (made === 'not-allowed') return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
      const [first, ...others] = made.papers
      if (!first) return noPaper(reply)
      const file = `${known.file}${made.part}`
      return sendPapers(reply, program, { papers: [first, ...others], file, form: request.params.form })
    },
  )
}

/** What the papers of a class are made from, as the officer may see it; null: there is no such class. */
export async function classPaperFacts(of: Id<'class'>, ports: Ports): Promise<ClassPaperFacts | null> {
  const page = UUID.test(of) ? await trainingReads['training.class'].answer({ class: of }, ports) : null
  const plan = page && (await ports.plans.findPlan(page.class.plan))
  if (!page || !plan) return null
  const watermark = (await ports.townDay.findDemoDay()) === null ? null : INVENTED
  return { ...page, plan, today: ports.today, watermark }
}

/** One of them; all are a print job. */
function invitation(facts: ClassPaperFacts, { learner }: Wish) {
  return invitationsOf({ ...facts, learners: facts.learners.filter(({ id }) => id === learner) })
}

/** Nobody is invited to what is not held. */
export const invitationsOf = (facts: ClassPaperFacts): readonly Paper[] =>
  facts.class.state === 'cancelled' ? [] : facts.learners.map((one) => invitationPaper(facts, one))

/** One session, or all of them. */
function signIn(facts: ClassPaperFacts, { session, blank }: Wish) {
  const sessions = facts.class.sessions.filter(({ id }) => session === null || id === session)
  return sessions.map((one) => signInPaper(facts, { session: one, blank }))
}

/** Which session it is of, as the sheet itself counts them. */
function sessionPart({ class: { sessions } }: ClassPaperFacts, { session }: Wish) {
  const place = inTime(sessions).findIndex(({ id }) => id === session)
  return place < 0 ? '' : `-buoi-${place + 1}`
}

function receipts(facts: ClassPaperFacts, { speaker, amount }: Wish) {
  const speakers = facts.class.speakers.filter(({ id }) => speaker === null || id === speaker)
  return speakers.map((one) => receiptPaper(facts, { speaker: one, amount }))
}

async function examPapers(facts: ClassPaperFacts, _: Wish, { exams }: Ports) {
  const exam = await exams.findExam(facts.class.class)
  return exam ? [examSheet(facts, exam)] : []
}

async function reports(facts: ClassPaperFacts, _: Wish, ports: Ports) {
  return [classReportPaper(facts, await resultsOf(facts.class, ports))]
}

/** What the class uses of all that there is, as it stands. */
async function resultsOf({ class: of, extras }: ClassPaperFacts['class'], ports: Ports): Promise<ClassResults> {
  const { exams, feedbacks, certificates, practice, practiceReads } = ports
  const exam = await exams.findExam(of)
  const setting = await practice.findPractice(of)
  const practises = setting !== null && (setting.standard !== null || setting.answeredBy !== null)
  return {
    exam: exam && { exam, papers: await exams.listPapers(exam.id) },
    feedback: await feedbacks.findFeedback(of),
    certificates: extras.chosen.includes('certificates') ? await certificates.listCertificates(of) : null,
    practice: practises
      ? { points: await practiceReads.tallyPoints(of, null), learners: await practiceReads.tallyLearners(of, null) }
      : null,
  }
}
