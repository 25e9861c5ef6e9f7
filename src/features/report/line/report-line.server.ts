import { type RawBuilder, sql } from 'kysely'
import type { Horizon, Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import { transfersOf } from '../../budget/ledger.server.ts'
import {
  MOST_ROWS,
  type LineRow,
  type LineSum,
  REPORT_LINES,
  type ReportLine,
  type ReportLinePort,
} from './report-line.ts'

export const reportLineStore = (db: Db): ReportLinePort => ({
  sumLines: async (plan, { inPeriod, toDate }, asOf) => {
    const { rows } = await sql<LineSum>`
      select r.line, coalesce(sum(r.value) filter (where r."on" between ${inPeriod.from} and ${inPeriod.to}), 0)::bigint as in_period,
        sum(r.value)::bigint as to_date
      from (${sql.join(
        REPORT_LINES.map(
          (line) => sql`select ${line}::text, p."on", p.value from (${rowsOf(line, plan, asOf)}) p ${COLUMNS}`,
        ),
        sql` union all `,
      )}) r (line, "on", value)
      where r."on" between ${toDate.from} and ${toDate.to} group by r.line`.execute(db)
    return rows.toSorted((a, b) => REPORT_LINES.indexOf(a.line) - REPORT_LINES.indexOf(b.line))
  },
  sumByPeriod: async ({ plan, line, asOf }, periods) => {
    const { rows } = await sql<{ readonly sum: number | null }>`
      select sum(p.value)::bigint as sum
      from unnest(${periods.map(({ from }) => from)}::date[], ${periods.map(({ to }) => to)}::date[]) with ordinality d ("from", "to", at)
      left join (${rowsOf(line, plan, asOf)}) p ${COLUMNS} on p."on" between d."from" and d."to"
      group by d.at order by d.at`.execute(db)
    return rows.map(({ sum }) => sum)
  },
  listLine: async ({ plan, line, period, asOf }) => {
    const { rows } = await sql<LineRow & { readonly count: number; readonly sum: number }>`
      select p.subject::text, p."on", p.value::bigint as value, p.words, count(*) over () as count, sum(p.value::bigint) over ()::bigint as sum
      from (${rowsOf(line, plan, asOf)}) p ${COLUMNS}
      where p."on" between ${period.from} and ${period.to} order by p."on" desc, p.subject limit ${MOST_ROWS}`.execute(
      db,
    )
    const [first] = rows
    return {
      rows: rows.map(({ count: _, sum: __, ...row }) => row),
      count: first?.count ?? 0,
      sum: first?.sum ?? 0,
    }
  },
})

const COLUMNS = sql`(subject, "on", value, words)`

type Rows = (plan: Id<'plan'>, asOf: Horizon | null) => RawBuilder<unknown>

const rowsOf = (line: ReportLine, plan: Id<'plan'>, asOf: Horizon | null) => ROWS[line](plan, asOf)

const publications =
  (value: RawBuilder<unknown>): Rows =>
  (plan, asOf) =>
    sql`
    select w.id, w.done_to, ${value}, p.outlet || coalesce(': ' || title.text, '')
    from ${counted(plan, asOf)} w join standing_publication(${asOf}) p on p.work = w.id
    left join personal_text title on title.id = p.title_id where ${value} is not null`

/** Records of the plan that count: neither returned nor withdrawn. */
const counted = (plan: Id<'plan'>, asOf: Horizon | null) => sql`
  (select w.* from standing_work(${asOf}) w
    left join lateral (select v.verdict from standing_verdict(${asOf}) v where v.work = w.id) v on true
    where w.plan = ${plan} and coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed'))`

const questions: Rows = (plan, asOf) => sql`
  select w.id, w.done_to, 1, asked.text
  from ${counted(plan, asOf)} w join standing_question(${asOf}) q on q.work = w.id
  left join personal_text asked on asked.id = q.question_id`

/** Answered there, or later by the unit that was asked. */
const answers: Rows = (plan, asOf) => sql`
  select w.id, coalesce(a.answered_on, w.done_to), 1, asked.text
  from ${counted(plan, asOf)} w join standing_question(${asOf}) q on q.work = w.id
  left join standing_answer(${asOf}) a on a.question = q.id
  left join personal_text asked on asked.id = q.question_id
  where q.answer_id is not null or a.question is not null`

/** Sheets that left the printer, less those that were moved back. */
const printed: Rows = (plan, asOf) => sql`
  select m.id, s.moved_on, case when s.from_place = 'printer' then s.amount else -s.amount end, m.title
  from standing_stock(${asOf}) s join material m on m.id = s.material
  where m.plan = ${plan} and (s.from_place = 'printer') <> (s.to_place = 'printer')`

const pledges: Rows = (plan, asOf) => sql`
  select w.id, r.judged_on, r.reached, pledge.text
  from ${counted(plan, asOf)} w join standing_registration(${asOf}) g on g.work = w.id
  join standing_registration_result(${asOf}) r on r.registration = w.root
  left join personal_text pledge on pledge.id = g.pledge_id`

const commendations: Rows = (plan, asOf) => sql`
  select c.id, c.decided_on, 1, coalesce(whom.text || ': ', '') || c.decision
  from standing_commendation(${asOf}) c left join personal_text whom on whom.id = c.whom_id where c.plan = ${plan}`

const classes: Rows = (plan, asOf) => sql`
  select c.class, w.done_to, 1, t.title
  from ${counted(plan, asOf)} w join standing_closing(${asOf}) c on c.root = w.root
  join standing_class(${asOf}) t on t.class = c.class`

const removed: Rows = (plan, asOf) => sql`
  select w.id, g.removed_on, 1, s.spot
  from ${counted(plan, asOf)} w join standing_hanging(${asOf}) h on h.work = w.id join banner_site s on s.id = h.site
  join standing_removal(${asOf}) g on g.hanging = w.root`

/** People who came to a session at least, by the class. */
const learners: Rows = (plan, asOf) => sql`
  select c.class, w.done_to, (
    select count(distinct p.learner) from standing_attendance(${asOf}) a cross join unnest(a.present) p (learner)
    where a.class = c.class), t.title
  from ${counted(plan, asOf)} w join standing_closing(${asOf}) c on c.root = w.root
  join standing_class(${asOf}) t on t.class = c.class`

const interviews: Rows = (plan, asOf) => sql`
  select i.household, i.asked_on, 1, r.name
  from standing_interview(${asOf}) i join review_round r on r.id = i.round where r.plan = ${plan}`

const findings: Rows = (plan, asOf) => sql`
  select w.id, w.done_to, 1, found.text
  from ${counted(plan, asOf)} w join standing_finding(${asOf}) f on f.work = w.id
  left join personal_text found on found.id = f.finding_id`

const closedFindings: Rows = (plan, asOf) => sql`
  select w.id, a.answered_on, 1, found.text
  from ${counted(plan, asOf)} w join standing_finding(${asOf}) f on f.work = w.id
  join standing_finding_answer(${asOf}) a on a.finding = f.id
  join standing_review(${asOf}) r on r.answer = a.id and r.verdict = 'closed'
  left join personal_text found on found.id = f.finding_id`

/** Money of a step, less what went back; `names`: what its account stands for. */
const money =
  (step: 'allotted' | 'estimated' | 'committed' | 'paid', names: RawBuilder<unknown>): Rows =>
  (plan, asOf) =>
    sql`
    select m.account, m.moved_on, m.signed, n.name
    from (${transfersOf(step, plan, sql`${asOf}`)}) m left join (${names}) n (id, name) on n.id = m.account`

const FUNDING = sql`select f.id, f.decision from funding f`
const LINES = sql`select l.id, l.title from estimate_line l`
const COMMITMENTS = sql`select c.id, c.title from commitment c`

const ROWS: Readonly<Record<ReportLine, Rows>> = {
  publication: publications(sql`1`),
  'publication-fee': publications(sql`p.fee`),
  printed,
  'banner-removed': removed,
  question: questions,
  answered: answers,
  'pledge-reached': pledges,
  commendation: commendations,
  class: classes,
  learner: learners,
  interview: interviews,
  finding: findings,
  'finding-closed': closedFindings,
  allotted: money('allotted', FUNDING),
  estimated: money('estimated', LINES),
  committed: money('committed', COMMITMENTS),
  paid: money('paid', COMMITMENTS),
}
