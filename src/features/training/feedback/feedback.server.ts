import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import type { FeedbackPort, FeedbackRow } from './feedback.ts'

export const feedbackStore = (db: Db): FeedbackPort => ({
  findFeedback: async (of) => {
    const { rows } = await sql<FeedbackRow>`
      select f.id, f.class, f.number, f.papers, f.questions, t.text as words
      from class_feedback f left join personal_text t on t.id = f.words_id
      where f.class = ${of} order by f.number desc limit 1`.execute(db)
    return rows[0] ?? null
  },
  addFeedback: async ({ id, class: of, number, papers, questions, words }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into class_feedback (id, command_id, class, number, papers, questions, words_id)
      values (${id}, ${commandId}, ${of}, ${number}, ${papers}, ${JSON.stringify(questions)}::jsonb, ${words?.personalId ?? null})
      on conflict (class, number) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})
