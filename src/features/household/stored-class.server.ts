import { type QueryResult, sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { AskedFacts, AskedPort, ClassPort } from './stored-class.ts'

/** The classes that lists are narrowed by, and interviews that are withdrawn. */
export const classStore = (db: Db): ClassPort => ({
  withdrawInterview: async (interview, reason, commandId) =>
    wasKept(
      await sql`
        insert into interview_withdrawal (interview, command_id, reason_id)
        select ${interview}, ${commandId}, ${reason} where not exists (select from interview n where n.replaces = ${interview})
        on conflict do nothing`.execute(db),
    ),
  saveClasses: async (classes) => {
    await sql`
      insert into household_class (round, household, standard, class)
      select c.round, c.household, c.standard, c.class
      from json_to_recordset(${JSON.stringify(classes)}::json) as c (round uuid, household uuid, standard text, class text)
      on conflict (round, household, standard) do update set class = excluded.class
      where household_class.class <> excluded.class`.execute(db)
  },
  forgetClasses: async (round, household) => {
    await sql`delete from household_class where round = ${round} and household = ${household}`.execute(db)
  },
})

export const askedStore = (db: Db): AskedPort => ({
  listFactsBy: async (standard, { after, most }) => {
    const { rows } = await sql<AskedFacts>`
      select i.id, i.round, i.household,
        json_build_object('residence', v.residence, 'income', i.income, 'formTotal', i.form_total, 'answers', i.answers) as facts
      from standing_interview(null) i join household_version v on v.id = i.version
      where i.round in (select r.id from review_round r where ${standard} = any(r.standards)) and (${after}::uuid is null or i.id > ${after})
      order by i.id limit ${most}`.execute(db)
    return rows
  },
})

/** Of the row `i` of an interview. */
export const stateOfInterview = sql`case when exists (select from interview_withdrawal w where w.interview = i.id) then 'withdrawn' else 'standing' end`

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n
