import { sql } from 'kysely'
import { fold } from '../../../kernel/text.ts'
import type { Db } from '../../../server/db.ts'
import type {
  MeetingPort,
  MeetingQuestion,
  MeetingReadPort,
  MeetingTold,
  QuestionFacts,
  QuestionFilter,
  QuestionRow,
  QuestionSums,
} from './meeting.ts'
import type { Id } from '../../../kernel/kernel.ts'

export const meetingStore = (db: Db): MeetingPort => ({
  countUsable: async (versions, { to, replaces }) => {
    const { rows } = await sql<{ usable: number }>`
      select count(*) as usable from message_version v join message_approval a on a.version = v.id
      where v.id = any(${versions}::uuid[]) and (
        exists (select from meeting_message b where b.work = ${replaces} and b.version = v.id) or (
          (v.good_until is null or v.good_until >= ${to})
          and not exists (select from message_withdrawal d where d.version = v.id)
          and (v.kind = 'policy' or exists (
            select from standing_consent(null) c where c.message = v.message and c.given_on <= ${to} and c.until >= ${to}))))`.execute(
      db,
    )
    return rows[0]?.usable ?? 0
  },
  addMeeting: async (work, { topic, versions, groups, questions }, commandId) => {
    const { poor, nearPoor, hardPressed, officials, unionMembers, others } = groups
    await sql`
      insert into meeting (work, command_id, topic_id, poor, near_poor, hard_pressed, officials, union_members, others)
      values (${work}, ${commandId}, ${topic?.personalId ?? null}, ${poor}, ${nearPoor}, ${hardPressed}, ${officials}, ${unionMembers}, ${others})`.execute(
      db,
    )
    if (versions.length > 0)
      await sql`insert into meeting_message (work, version, command_id)
        select ${work}, v, ${commandId} from unnest(${versions}::uuid[]) v`.execute(db)
    for (const [at, question] of questions.entries())
      await addQuestion(db, question, { work, ordinal: at + 1, commandId })
  },
  findQuestion: async (question) => {
    const { rows } = await sql<QuestionFacts>`
      select q.work, w.done_to as "on", w.unit, p.owner_unit, q.referred_to, ${stateOf} as state ${asked} and q.id = ${question}`.execute(
      db,
    )
    return rows[0] ?? null
  },
  addAnswer: async ({ question, answer, answeredOn }, work, commandId) => {
    const { numAffectedRows } = await sql`
      insert into question_answer (question, work, command_id, answer_id, answered_on)
      values (${question}, ${work}, ${commandId}, ${answer.personalId}, ${answeredOn})
      on conflict (question) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

type Place = { readonly work: Id<'work'>; readonly ordinal: number; readonly commandId: Id<'command'> }

const addQuestion = (db: Db, { id, question, answer, referredTo }: MeetingQuestion, of: Place) =>
  sql`
    insert into meeting_question (work, id, command_id, ordinal, question_id, answer_id, referred_to)
    values (${of.work}, ${id}, ${of.commandId}, ${of.ordinal}, ${question.personalId}, ${answer?.personalId ?? null}, ${referredTo})`.execute(
    db,
  )

export const meetingReadStore = (db: Db): MeetingReadPort => ({
  getMeeting: async (work) => {
    const { rows } = await sql<MeetingTold>`
      select topic.text as topic, w.unit, p.owner_unit,
        json_build_object('poor', m.poor, 'nearPoor', m.near_poor, 'hardPressed', m.hard_pressed, 'officials', m.officials,
          'unionMembers', m.union_members, 'others', m.others) as groups,
        (select coalesce(json_agg(json_build_object('version', v.id, 'message', v.message, 'idea', t.text) order by t.text), '[]')
          from meeting_message b join message_version v on v.id = b.version left join personal_text t on t.id = v.idea_id
          where b.work = m.work) as messages
      from meeting m join work_record w on w.id = m.work join plan p on p.id = w.plan
      left join personal_text topic on topic.id = m.topic_id
      where m.work = ${work}`.execute(db)
    const [meeting] = rows
    if (!meeting) return null
    const { rows: questions } = await sql<MeetingTold['questions'][number]>`
      select ${told} from meeting_question q ${withTexts} where q.work = ${work} order by q.ordinal`.execute(db)
    return { ...meeting, questions }
  },
  listQuestions: async (filter, { after, most }) => {
    const { rows } = await sql<QuestionRow & { readonly ordinal: number }>`
      select ${told}, q.work, q.ordinal, w.done_to as "on", w.unit, u.name as unit_name, p.owner_unit, ${stateOf} as state
      ${asked} and ${narrowed(filter)} and ${beyond(after)}
      order by w.done_to desc, w.id desc, q.ordinal limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const last = page.at(-1)
    return {
      rows: page.map(({ ordinal: _, ...row }) => row),
      next: rows.length > most && last ? `${last.on}_${last.work}_${last.ordinal}` : null,
    }
  },
  sumQuestions: async (filter) => {
    const { rows } = await sql<QuestionSums>`
      select count(*) as questions, count(*) filter (where ${stateOf} = 'open') as open ${asked} and ${narrowed(filter)}`.execute(
      db,
    )
    return rows[0] ?? { questions: 0, open: 0 }
  },
})

const told = sql`q.id, question.text as question, coalesce(there.text, later.text) as answer, a.answered_on, q.referred_to, r.name as referred_name`

const withTexts = sql`
  left join question_answer a on a.question = q.id
  left join unit r on r.id = q.referred_to
  left join personal_text question on question.id = q.question_id
  left join personal_text there on there.id = q.answer_id
  left join personal_text later on later.id = a.answer_id`

/** By its rows, not by its words: words may be erased. */
const stateOf = sql`case when a.question is not null then 'answered' when q.answer_id is not null then 'answered-there' else 'open' end`

/** Questions of records that count: they stand, and were neither returned nor withdrawn. */
const asked = sql`
  from standing_question(null) q join work_record w on w.id = q.work join plan p on p.id = w.plan join unit u on u.id = w.unit
  left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
  ${withTexts}
  where coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')`

function narrowed({ plan, state, owes, q }: QuestionFilter) {
  const words = q === null ? null : `%${fold(q).replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`w.plan = ${plan} and (${state}::text is null or ${stateOf} = ${state}) and (${owes}::uuid is null or q.referred_to = ${owes})
    and (${words}::text is null or folded(concat_ws(' ', question.text, there.text, later.text, r.name, u.name)) like ${words})`
}

function beyond(after: string | null) {
  const [day, id, ordinal] = after?.split('_') ?? []
  return day && id && ordinal
    ? sql`((w.done_to, w.id) < (${day}::date, ${id}::uuid) or (w.id = ${id}::uuid and q.ordinal > ${Number(ordinal)}))`
    : sql`true`
}
