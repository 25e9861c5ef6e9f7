import { sql } from 'kysely'
import type { Id } from '../../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../../server/db.ts'
import { LOCKS } from '../../../server/database/locks.ts'
import type { Assignment, Due, DueDate, Target, TargetPort, TaskFacts, TaskPort, TaskRow } from './task.ts'

type Keyed<T> = T & { readonly commandId: Id<'command'> }
type Tables = {
  task: Keyed<Omit<TaskRow, 'places'> & { readonly places: string }>
  assignment: Keyed<{
    readonly id: Id<'assignment'>
    readonly task: Id<'task'>
    readonly unit: Id<'unit'>
    readonly role: string
    readonly writtenAs: string | null
  }>
  assignmentEnd: Keyed<{ readonly assignment: Id<'assignment'> }>
  target: Keyed<Target>
  dueDate: Keyed<Omit<DueDate, 'due'> & { readonly due: string | null }>
}

/** What is known of a task `t` and its plan `p`, in one row. */
export type FactsRow = TaskRow & Omit<TaskFacts['plan'], 'id'> & Pick<TaskFacts, 'doers'>
export const factsColumns = sql`
  t.id, t.plan, t.ordinal, t.title, t.kind, t.measure, t.places, p.issued_on, p.owner_unit, p.area,
  array(select a.unit from standing_assignment(null) a where a.task = t.id) as doers`

export function factsOf({ issuedOn, ownerUnit, area, doers, ...task }: FactsRow): TaskFacts {
  return { task, plan: { id: task.plan, issuedOn, ownerUnit, area }, measure: task.measure, doers }
}

export function taskStore(base: Db): TaskPort {
  const db = base.withTables<Tables>()
  return {
    findTask: (task) => findFacts(base, task),
    addTasks: async (plan, tasks, commandId) => {
      const rows = tasks.map(({ id, title, kind, measure, places }, i) => ({
        id,
        title,
        kind,
        measure,
        plan,
        commandId,
        ordinal: i + 1,
        places: JSON.stringify(places),
      }))
      await db.insertInto('task').values(rows).execute()
    },
    listTasks: async (plan, asOf) => {
      const { rows } = await sql<TaskRow>`
        select t.id, t.plan, t.ordinal, t.title, t.kind, t.measure, t.places from task t
        where t.plan = ${plan}
          and (${asOf}::int is null or exists (select from sealed_command s where s.command_id = t.command_id and s.block <= ${asOf}))
        order by t.ordinal`.execute(base)
      return rows
    },
    listAssignments: async (plan, asOf) => {
      const { rows } = await sql<Assignment>`
        select a.id, a.task, a.unit, u.name as unit_name, a.role, a.written_as, s.seen_at, c.accepted_at,
          case when c.assignment is not null then 'accepted' when s.assignment is not null then 'seen' else 'not-seen' end as state
        from standing_assignment(${asOf}) a
        join task t on t.id = a.task
        join unit u on u.id = a.unit
        left join assignment_sight s on s.assignment = a.id
        left join assignment_acceptance c on c.assignment = a.id
        where t.plan = ${plan}
        order by t.ordinal, a.role, u.name collate "vi-x-icu"`.execute(base)
      return rows
    },
    assign: async (task, doers, commandId) => {
      if (doers.length === 0) return true
      await sql`select pg_advisory_xact_lock(${LOCKS.doersOfTask}, hashtext(${task}))`.execute(base)
      const facts = await findFacts(base, task)
      if (doers.some(({ unit }) => facts?.doers.includes(unit))) return false
      await db
        .insertInto('assignment')
        .values(doers.map((doer) => ({ ...doer, task, commandId })))
        .execute()
      return true
    },
    endAssignment: async (assignment, task, commandId) => {
      const { numAffectedRows } = await sql`
        insert into assignment_end (assignment, command_id)
        select a.id, ${commandId} from standing_assignment(null) a where a.id = ${assignment} and a.task = ${task}
        on conflict (assignment) do nothing`.execute(base)
      return numAffectedRows === 1n
    },
    markSeen: async (plan, unit, commandId) => {
      await sql`
        insert into assignment_sight (assignment, command_id)
        select a.id, ${commandId} from standing_assignment(null) a join task t on t.id = a.task
        where t.plan = ${plan} and a.unit = ${unit}
        on conflict (assignment) do nothing`.execute(base)
    },
    markAccepted: async (assignment, unit, commandId) => {
      const { rows } =
        await sql`select from standing_assignment(null) a where a.id = ${assignment} and a.unit = ${unit}`.execute(base)
      if (rows.length === 0) return false
      for (const table of ['assignment_sight', 'assignment_acceptance'])
        await sql`insert into ${sql.table(table)} (assignment, command_id) values (${assignment}, ${commandId}) on conflict do nothing`.execute(
          base,
        )
      return true
    },
  }
}

async function findFacts(db: Db, task: Id<'task'>): Promise<TaskFacts | null> {
  const { rows } = await sql<FactsRow>`
    select ${factsColumns} from task t join plan p on p.id = t.plan where t.id = ${task}`.execute(db)
  return rows[0] ? factsOf(rows[0]) : null
}

/** `unique (replaces)` and one first row per task and unit: of two who set at once, the second is told. */
export function targetStore(base: Db): TargetPort {
  const db = base.withTables<Tables>()
  return {
    setTarget: async (target, commandId) =>
      (await replacesItsOwn(base, 'target', target)) &&
      wasWritten(
        await db
          .insertInto('target')
          .values({ ...target, commandId })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow(),
      ),
    setDue: async (row, commandId) =>
      (await replacesItsOwn(base, 'due_date', row)) &&
      wasWritten(
        await db
          .insertInto('dueDate')
          .values({ ...row, due: row.due && JSON.stringify(row.due), commandId })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow(),
      ),
    listTargets: async (plan, asOf) => {
      const { rows } = await sql<Target>`
        select r.id, r.task, r.unit, r.value, r.basis, r.replaces from standing_target(${asOf}) r join task t on t.id = r.task where t.plan = ${plan}`.execute(
        base,
      )
      return rows
    },
    listDues: async (plan, asOf) => {
      const { rows } = await sql<DueDate & { due: Due | null }>`
        select r.id, r.task, r.unit, r.due, r.replaces from standing_due_date(${asOf}) r join task t on t.id = r.task where t.plan = ${plan}`.execute(
        base,
      )
      return rows
    },
  }
}

/** A row replaces one of the same task and unit, or nothing. */
async function replacesItsOwn(
  db: Db,
  table: string,
  row: Pick<Target, 'task' | 'unit'> & { readonly replaces: string | null },
): Promise<boolean> {
  if (row.replaces === null) return true
  const { rows } = await sql`
    select from ${sql.table(table)} r where r.id = ${row.replaces} and r.task = ${row.task} and r.unit is not distinct from ${row.unit}`.execute(
    db,
  )
  return rows.length === 1
}
