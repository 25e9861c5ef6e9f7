import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import type { Exam, ExamPaperRow, ExamPort } from './exam.ts'

export const examStore = (db: Db): ExamPort => ({
  findExam: async (of) => {
    const { rows } = await sql<Exam>`
      select e.id, e.class, e.number, e.questions from exam e where e.class = ${of} order by e.number desc limit 1`.execute(
      db,
    )
    return rows[0] ?? null
  },
  getExam: async (exam) => {
    const { rows } =
      await sql<Exam>`select e.id, e.class, e.number, e.questions from exam e where e.id = ${exam}`.execute(db)
    return rows[0] ?? null
  },
  listPapers: async (exam) => {
    const { rows } = await sql<ExamPaperRow>`
      select p.id, p.learner, p.moment, p.marks from exam_paper p
      where p.exam = ${exam} and not exists (select from exam_paper n where n.replaces = p.id) order by p.id`.execute(
      db,
    )
    return rows
  },
  addExam: async ({ id, class: of, number, questions }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into exam (id, command_id, class, number, questions)
      values (${id}, ${commandId}, ${of}, ${number}, ${JSON.stringify(questions)}::jsonb) on conflict (class, number) do nothing`.execute(
      db,
    )
    return numAffectedRows === 1n
  },
  addPaper: async ({ id, exam, learner, moment, marks, replaces }, commandId) => {
    // A correction is of the same learner and moment; what it replaces is not there otherwise.
    const { numAffectedRows } = await sql`
      insert into exam_paper (id, command_id, exam, learner, moment, marks, replaces)
      select ${id}::uuid, ${commandId}::uuid, ${exam}::uuid, ${learner}::uuid, ${moment}, ${marks}, ${replaces}::uuid
      where ${replaces}::uuid is null or exists (select from exam_paper p where p.id = ${replaces}::uuid and p.exam = ${exam}::uuid
        and p.learner = ${learner}::uuid and p.moment = ${moment})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})
