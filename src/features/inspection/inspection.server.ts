import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import { fold } from '../../kernel/text.ts'
import type { Db } from '../../server/db.ts'
import type {
  ChecklistRow,
  Finding,
  FindingFacts,
  FindingTold,
  InspectionPort,
  InspectionReadPort,
  InspectionTold,
  RecommendationFilter,
  RecommendationRow,
  RecommendationSums,
} from './inspection.ts'

export const inspectionStore = (db: Db): InspectionPort => ({
  findChecklist: async (checklist) => {
    const { rows } = await sql<{ last: Id<'checklist-version'>; number: number }>`
      select id as last, number from checklist_version where checklist = ${checklist} order by number desc limit 1`.execute(
      db,
    )
    return rows[0] ?? null
  },
  addChecklist: async ({ id, checklist, name, items }, number, commandId) => {
    const { numAffectedRows } = await sql`
      insert into checklist_version (id, command_id, checklist, number, name, items)
      values (${id}, ${commandId}, ${checklist}, ${number}, ${name}, ${items}::text[])
      on conflict (checklist, number) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  findItems: async (version) => {
    const { rows } = await sql<{ items: readonly string[] }>`
      select items from checklist_version where id = ${version}`.execute(db)
    return rows[0]?.items ?? null
  },
  addInspection: async (work, { unit, team, version, marks, conclusion, findings }, commandId) => {
    await sql`
      insert into inspection (work, command_id, unit, team_id, version, marks, conclusion_id)
      values (${work}, ${commandId}, ${unit}, ${team.personalId}, ${version}, ${marks}::text[], ${conclusion?.personalId ?? null})`.execute(
      db,
    )
    for (const [at, finding] of findings.entries()) await addFinding(db, finding, { work, ordinal: at + 1, commandId })
  },
  listAnswered: async (work) => {
    const { rows } = await sql<Awaited<ReturnType<InspectionPort['listAnswered']>>[number]>`
      select f.id, f.unit, advice.text as advice from inspection_finding f
      left join personal_text advice on advice.id = f.advice_id
      where f.work = ${work} and exists (select from finding_answer a where a.finding = f.id)`.execute(db)
    return rows
  },
  findFinding: async (finding) => {
    const { rows } = await sql<FindingFacts>`
      select f.work, w.done_to as "on", w.unit as inspector, p.owner_unit, f.unit, a.id as answer_id, ${stateOf} as state,
        coalesce(a.number, 0) as answers
      ${counted} and f.id = ${finding}`.execute(db)
    return rows[0] ?? null
  },
  addAnswer: async ({ id, finding, answer, answeredOn }, { work, number }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into finding_answer (id, command_id, work, finding, number, answer_id, answered_on)
      values (${id}, ${commandId}, ${work}, ${finding}, ${number}, ${answer.personalId}, ${answeredOn})
      on conflict (finding, number) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  addReview: async ({ answer, verdict, reason }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into answer_review (answer, command_id, verdict, reason_id)
      values (${answer}, ${commandId}, ${verdict}, ${reason?.personalId ?? null})
      on conflict (answer) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

type Place = { readonly work: Id<'work'>; readonly ordinal: number; readonly commandId: Id<'command'> }

const addFinding = (db: Db, { id, finding, advice, unit, due }: Finding, of: Place) =>
  sql`
    insert into inspection_finding (work, id, command_id, ordinal, finding_id, advice_id, unit, due)
    values (${of.work}, ${id}, ${of.commandId}, ${of.ordinal}, ${finding.personalId}, ${advice?.personalId ?? null}, ${unit}, ${due})`.execute(
    db,
  )

export const inspectionReadStore = (db: Db): InspectionReadPort => ({
  listChecklists: async () => {
    const { rows } = await sql<ChecklistRow>`
      select distinct on (checklist) id, checklist, number, name, items from checklist_version
      order by checklist, number desc`.execute(db)
    return rows
  },
  getInspection: async (work) => {
    const { rows } = await sql<Omit<InspectionTold, 'findings'>>`
      select i.unit, u.name as unit_name, team.text as team, i.version, c.name as checklist, coalesce(c.items, '{}') as items, i.marks,
        conclusion.text as conclusion, w.unit as inspector, p.owner_unit
      from inspection i join work_record w on w.id = i.work join plan p on p.id = w.plan join unit u on u.id = i.unit
      left join checklist_version c on c.id = i.version
      left join personal_text team on team.id = i.team_id
      left join personal_text conclusion on conclusion.id = i.conclusion_id
      where i.work = ${work}`.execute(db)
    const [inspection] = rows
    if (!inspection) return null
    const { rows: findings } = await sql<FindingTold>`
      select ${told} from inspection_finding f ${withAnswers} where f.work = ${work} order by f.ordinal`.execute(db)
    return { ...inspection, findings }
  },
  listRecommendations: async (filter, { today, after, most }) => {
    const { rows } = await sql<RecommendationRow>`
      select ${told}, f.work, w.done_to as "on", w.unit as inspector, i.name as inspector_name, p.owner_unit
      ${counted} and ${narrowed(filter, today)} and ${beyond(after)}
      order by f.due, f.id limit ${most + 1}`.execute(db)
    const page = rows.slice(0, most)
    const last = page.at(-1)
    return { rows: page, next: rows.length > most && last ? `${last.due}_${last.id}` : null }
  },
  listPlansWithRecommendations: async () => {
    const { rows } = await sql<{ id: Id<'plan'> }>`
      select p.id from plan p
      where exists (select from work_record w join inspection_finding f on f.work = w.id and f.advice_id is not null where w.plan = p.id)
      order by p.year desc, p.id limit 20`.execute(db)
    return rows.map(({ id }) => id)
  },
  sumRecommendations: async (filter, today) => {
    const { rows } = await sql<RecommendationSums>`
      select count(*) as recommendations, count(*) filter (where ${isOwed}) as owed,
        count(*) filter (where ${isOwed} and f.due < ${today}) as late, count(*) filter (where ${stateOf} = 'closed') as closed
      ${counted} and ${narrowed(filter, today)}`.execute(db)
    return rows[0] ?? { recommendations: 0, owed: 0, late: 0, closed: 0 }
  },
})

const withAnswers = sql`
  left join lateral (select s.* from standing_finding_answer(null) s where s.finding = f.id) a on true
  left join answer_review r on r.answer = a.id
  left join unit u on u.id = f.unit
  left join personal_text finding on finding.id = f.finding_id
  left join personal_text advice on advice.id = f.advice_id
  left join personal_text answer on answer.id = a.answer_id
  left join personal_text reason on reason.id = r.reason_id`

const stateOf = sql`case when f.advice_id is null then null when r.verdict is not null then r.verdict when a.id is not null then 'answered' else 'open' end`
const isOwed = sql`${stateOf} in ('open', 'returned')`

const told = sql`f.id, finding.text as finding, advice.text as advice, f.unit, u.name as unit_name, f.due, ${stateOf} as state,
  a.id as answer_id, answer.text as answer, a.answered_on, reason.text as reason`

/** Findings of records that count: they stand, and were neither returned nor withdrawn. */
const counted = sql`
  from standing_finding(null) f join work_record w on w.id = f.work join plan p on p.id = w.plan join unit i on i.id = w.unit
  left join lateral (select v.verdict from standing_verdict(null) v where v.work = w.id) v on true
  ${withAnswers}
  where coalesce(v.verdict, 'waiting') in ('waiting', 'confirmed')`

function narrowed({ plan, state, owes, q }: RecommendationFilter, today: LocalDate) {
  const words = q === null ? null : `%${fold(q).replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`w.plan = ${plan} and f.advice_id is not null and (${owes}::uuid is null or f.unit = ${owes})
    and (${state}::text is null or ${stateOf} = ${state} or (${state} = 'late' and ${isOwed} and f.due < ${today}))
    and (${words}::text is null or folded(concat_ws(' ', finding.text, advice.text, answer.text, u.name)) like ${words})`
}

function beyond(after: string | null) {
  const [day, id] = after?.split('_') ?? []
  return day && id ? sql`(f.due, f.id) > (${day}::date, ${id}::uuid)` : sql`true`
}
