import { type QueryResult, sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import type { Db } from '../../server/db.ts'
import type { HouseholdPort, InterviewFacts, InterviewRow } from './household.ts'
import { stateOfInterview } from './stored-class.server.ts'

/** The interviews of a household in a round, with what they answered item by item. */
export const interviewStore = (db: Db): Pick<HouseholdPort, 'findInterview' | 'addInterview'> => ({
  findInterview: async (round, household) => {
    const { rows } = await sql<InterviewFacts>`
      select i.id, i.root, i.asked_on as "on", i.work, i.replaces, ${stateOfInterview} as state from interview i
      where i.round = ${round} and i.household = ${household} and not exists (select from interview n where n.replaces = i.id)`.execute(
      db,
    )
    return rows[0] ?? null
  },
  addInterview: async ({ id, note, answers, scored, ...of }, { root, work }, commandId) => {
    const added = await sql`
      insert into interview (id, command_id, root, round, household, version, commune, asked_on, income, form_total, answers, note_id, work, replaces)
      values (${id}, ${commandId}, ${root}, ${of.round}, ${of.household}, ${of.householdVersion},
        (select v.commune from household_version v where v.id = ${of.householdVersion}), ${of.on}, ${of.income}, ${of.formTotal},
        ${JSON.stringify(answers)}::jsonb, ${note?.personalId ?? null}, ${work}, ${of.replaces})
      on conflict do nothing`.execute(db)
    if (!wasKept(added)) return false
    if (scored)
      await sql`insert into interview_score (interview, score_table, answers)
        values (${id}, ${scored.table}, ${JSON.stringify(scored.answers)}::jsonb)`.execute(db)
    return true
  },
})

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n

/** What stands first, then those before it, the newest first. */
export async function interviewsOf(db: Db, household: Id<'household'>, round: Id<'review-round'>) {
  const { rows } = await sql<InterviewRow>`
    select i.id, i.root, i.asked_on as "on", i.work, i.replaces, ${stateOfInterview} as state, t.text as note, w.name as officer_name, u.name as unit_name, k.kept_at,
      json_build_object('residence', v.residence, 'income', i.income, 'formTotal', i.form_total, 'answers', i.answers) as facts,
      case when s.interview is not null then json_build_object('table', s.score_table, 'answers', s.answers) end as scored
    from interview i join household_version v on v.id = i.version left join interview_score s on s.interview = i.id
    join kept_command k on k.id = i.command_id join unit u on u.id = k.unit_id
    left join officer o on o.id = k.officer_id left join person w on w.id = o.person_id
    left join personal_text t on t.id = i.note_id
    where i.household = ${household} and i.round = ${round}
    order by exists (select from interview n where n.replaces = i.id), k.kept_at desc`.execute(db)
  return rows
}
