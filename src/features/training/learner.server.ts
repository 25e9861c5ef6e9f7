import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { PersonalSeal } from '../../kernel/personal.ts'
import type { ClassLearner, LearnerPort } from './learner.ts'
import { byUnitAndName } from './learner.rules.ts'

export const learnerStore = (db: Db, keys: PersonalSeal): LearnerPort => ({
  listLearners: async (of) => {
    const { rows } = await sql<ClassLearner & { readonly personId: string }>`
      select l.id, l.person_id, l.unit, u.name as unit_name, coalesce(p.name, '–') as name, p.post, p.phone, p.birth_year, l.payroll,
        array(select case when a.learner = l.id then a.other else a.learner end
          from learner_apart a where l.id in (a.learner, a.other)) as apart
      from standing_learner(null) l join unit u on u.id = l.unit left join learner_person p on p.id = l.person_id
      where l.class = ${of}`.execute(db)
    return rows
      .map(({ personId, ...row }) => ({ ...row, phone: row.phone && keys.open(row.phone, personId) }))
      .toSorted(byUnitAndName)
  },
  findLearner: async (learner) => {
    const { rows } = await sql<Found>`select l.class from standing_learner(null) l where l.id = ${learner}`.execute(db)
    return rows[0] ?? null
  },
  addLearners: async ({ class: of, unit, learners }, commandId) => {
    const persons = learners.map(({ person: { personalId, name, phone, ...rest } }) => ({
      id: personalId,
      name: name.trim(),
      phone: phone && keys.seal(phone, personalId),
      ...rest,
    }))
    await sql`
      insert into learner_person (id, name, phone, birth_year, post)
      select p.id, p.name, p.phone, p."birthYear", p.post
      from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) p(id uuid, name text, phone text, "birthYear" int, post text)`.execute(
      db,
    )
    const rows = learners.map(({ id, person, payroll }) => ({ id, person: person.personalId, payroll }))
    await sql`
      insert into learner (id, command_id, class, unit, person_id, payroll)
      select l.id, ${commandId}, ${of}, ${unit}, l.person, l.payroll
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) l(id uuid, person uuid, payroll text)`.execute(db)
  },
  endLearner: async (learner, commandId) => {
    const { numAffectedRows } = await sql`
      insert into learner_end (learner, command_id) values (${learner}, ${commandId})
      on conflict (learner) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  tellApart: async (one, other, commandId) => {
    await sql`
      insert into learner_apart (learner, other, command_id)
      values (least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid), ${commandId})
      on conflict do nothing`.execute(db)
  },
  addAttendance: async ({ id, class: of, session, absent, replaces }, present, commandId) => {
    const { numAffectedRows } = await sql`
      insert into attendance (id, command_id, class, session, present, absent, replaces)
      values (${id}, ${commandId}, ${of}, ${session}, ${present}::uuid[], ${absent}::uuid[], ${replaces})
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
})

type Found = NonNullable<Awaited<ReturnType<LearnerPort['findLearner']>>>
