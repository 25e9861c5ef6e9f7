import { type QueryResult, sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import type { Db } from '../../../server/db.ts'
import type {
  AnsweredCase,
  LastAnswer,
  LearnerTally,
  PointTally,
  PracticeFacts,
  PracticeFilter,
  PracticePort,
  PracticeReadPort,
  PracticeTry,
} from './practice.ts'

export const practiceStore = (db: Db): PracticePort => ({
  findPractice: async (of) => {
    const { rows } = await sql<PracticeFacts>`
      select s.id, s.number, s.standard,
        (select a.standard from practice_answer a where a.class = s.class limit 1) as answered_by
      from practice_setting s where s.class = ${of} order by s.number desc limit 1`.execute(db)
    return rows[0] ?? null
  },
  addSetting: async ({ id, class: of, standard }, number, commandId) =>
    wasKept(
      await sql`
        insert into practice_setting (id, command_id, class, number, standard)
        values (${id}, ${commandId}, ${of}, ${number}, ${standard}) on conflict (class, number) do nothing`.execute(db),
    ),
  findLast: async (learner, of) => {
    const { rows } = await sql<LastAnswer>`
      select a.id, a.number from practice_answer a
      where a.learner = ${learner} and a."case" = ${of} order by a.number desc limit 1`.execute(db)
    return rows[0] ?? null
  },
  addAnswer: async ({ id, class: of, learner, lacking, result, ...answer }, { number, standard, verdict }, commandId) =>
    wasKept(
      await sql`
        insert into practice_answer (id, command_id, class, learner, "case", number, standard, said_lacking, said_result, counted, lacking, result)
        values (${id}, ${commandId}, ${of}, ${learner}, ${answer.case}, ${number}, ${standard}, ${lacking}::text[], ${result},
          ${verdict.counted}::text[], ${verdict.lacking}::text[], ${verdict.result})
        on conflict (learner, "case", number) do nothing`.execute(db),
    ),
})

export const practiceReadStore = (db: Db): PracticeReadPort => ({
  tallyPoints: async (of, unit) => {
    const { rows } = await sql<PointTally>`
      select p.point, case when a.number = 1 then 'first' else 'again' end as tries, count(*) as answers,
        count(*) filter (where ${isRight(sql`p.point`)}) as "right"
      from practice_answer a join learner l on l.id = a.learner cross join lateral unnest(a.counted || array['class']) p (point)
      where a.class = ${of} and ${ofUnit(unit)} group by 1, 2`.execute(db)
    return rows
  },
  tallyLearners: async (of, unit) => {
    const { rows } = await sql<LearnerTally>`
      select a.learner, count(*) filter (where a.number = 1) as cases, count(*) filter (where a.number > 1) as retries
      from practice_answer a join learner l on l.id = a.learner
      where a.class = ${of} and ${ofUnit(unit)} group by a.learner`.execute(db)
    return rows
  },
  listAnswers: async ({ case: of, point, tries, mark, ...whose }, { after, most }) => {
    const { rows } = await sql<AnsweredCase>`
      ${answersOf(whose)} and (${of}::text is null or a."case" = ${of})
        and (${point}::text is null or ${point} = 'class' or ${point} = any(a.counted)) and ${inTries(tries)}
        and (${mark}::text is null or ${isRight(sql`${point ?? 'class'}`)} = (${mark}::text = 'right'))
        and (${after}::uuid is null or (a.learner, a."case", -a.number) >
          (select s.learner, s."case", -s.number from practice_answer s where s.id = ${after}))
      order by a.learner, a."case", -a.number limit ${most}`.execute(db)
    return rows
  },
  listEnds: async (whose) => {
    const { rows } = await sql<AnsweredCase>`
      ${answersOf(whose)} and (a.number = 1 or not exists (
        select from practice_answer n where n.learner = a.learner and n."case" = a."case" and n.number > a.number))
      order by a."case", a.number`.execute(db)
    return rows
  },
})

const answersOf = ({ class: of, unit, learner }: Pick<PracticeFilter, 'class' | 'unit' | 'learner'>) => sql`
  select a.id, a.learner, coalesce(p.name, '–') as learner_name, u.short_name as unit_name, a."case", a.number, a.standard,
    a.said_lacking, a.said_result, a.counted, a.lacking, a.result, k.kept_at
  from practice_answer a join learner l on l.id = a.learner join unit u on u.id = l.unit
  left join learner_person p on p.id = l.person_id join kept_command k on k.id = a.command_id
  where a.class = ${of} and ${ofUnit(unit)} and (${learner}::uuid is null or a.learner = ${learner})`

/** Whether what was said of a point is what the engine said. */
const isRight = (point: ReturnType<typeof sql>) => sql`case ${point}::text when 'class' then a.said_result = a.result
  else (${point}::text = any(a.said_lacking)) = (${point}::text = any(a.lacking)) end`

const ofUnit = (unit: Id<'unit'> | null) => sql`(${unit}::uuid is null or l.unit = ${unit})`

function inTries(tries: PracticeTry | null) {
  if (tries === null) return sql`true`
  return tries === 'first' ? sql`a.number = 1` : sql`a.number > 1`
}

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n
