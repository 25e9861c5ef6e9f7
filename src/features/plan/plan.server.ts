import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import type { DraftPort, PlanDraft, PlanDraftRow } from './draft/draft.ts'
import { isSameDocument } from './plan.rules.ts'
import type { Plan, PlanPort, PlanRow } from './plan.ts'

type Tables = {
  programme: {
    readonly id: Id<'programme'>
    readonly commandId: Id<'command'>
    readonly name: string
    readonly validFrom: LocalDate
    readonly validTo: LocalDate
  }
  plan: Omit<Plan, 'confirmedAt'> & { readonly text: string; readonly commandId: Id<'command'> }
  planDraft: Omit<PlanDraft, 'content' | 'savedAt'> & {
    readonly content: string
    readonly savedAt: Instant
    readonly closedAt: Instant | null
  }
}

export function planStore(base: Db): PlanPort {
  const db = base.withTables<Tables>()
  return {
    findPlan: async (plan) => (await findPlans(base, plan))[0] ?? null,
    findByNumber: async (head) => {
      const ofThatDay = await db
        .selectFrom('plan')
        .select(['id', 'number', 'issuedOn', 'agency'])
        .where('issuedOn', '=', head.issuedOn)
        .execute()
      const found = ofThatDay.find((plan) => isSameDocument(plan, head))
      return found ? ((await findPlans(base, found.id))[0] ?? null) : null
    },
    listPlans: () => findPlans(base, null),
    addPlan: async (plan, commandId) =>
      wasWritten(
        await db
          .insertInto('plan')
          .values({ ...plan, commandId })
          .onConflict((conflict) => conflict.columns(['number', 'issuedOn', 'agency']).doNothing())
          .executeTakeFirstOrThrow(),
      ),
    getText: async (plan) =>
      (await db.selectFrom('plan').select('text').where('id', '=', plan).executeTakeFirstOrThrow()).text,
    addProgramme: async ({ id, name, from, to }, commandId) =>
      wasWritten(
        await db
          .insertInto('programme')
          .values({ id, commandId, name, validFrom: from, validTo: to })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow(),
      ),
    listProgrammes: () =>
      db
        .selectFrom('programme')
        .select(['id', 'name', 'validFrom as from', 'validTo as to'])
        .orderBy('validFrom', 'desc')
        .execute(),
  }
}

async function findPlans(db: Db, plan: Id<'plan'> | null): Promise<readonly PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.number, p.issued_on, p.agency, p.place, p.title, p.year, p.area, p.owner_unit, p.programme, p.parent_plan, p.file, p.file_name,
      k.kept_at as confirmed_at, u.name as owner_name, a.name as area_name, (select count(*) from task t where t.plan = p.id) as tasks
    from plan p
    join kept_command k on k.id = p.command_id
    join unit u on u.id = p.owner_unit
    join area a on a.id = p.area
    where ${plan}::uuid is null or p.id = ${plan}
    order by p.year desc, p.issued_on desc, p.id`.execute(db)
  return rows
}

export function draftStore(base: Db): DraftPort {
  const db = base.withTables<Tables>()
  return {
    findDraft: async (draft) => {
      const row = await db
        .selectFrom('planDraft')
        .selectAll()
        .where('id', '=', draft)
        .where('closedAt', 'is', null)
        .executeTakeFirst()
      if (!row) return null
      const { closedAt: _, ...rest } = row
      return rest as unknown as PlanDraft
    },
    addDraft: async ({ content, ...draft }) =>
      wasWritten(
        await db
          .insertInto('planDraft')
          .values({
            ...draft,
            content: JSON.stringify(content),
            version: 1,
            savedAt: sql<Instant>`now()`,
            closedAt: null,
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow(),
      ),
    saveDraft: async ({ id, version, content }) => {
      const saved = await db
        .updateTable('planDraft')
        .set({ content: JSON.stringify(content), version: version + 1, savedAt: sql<Instant>`now()` })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('closedAt', 'is', null)
        .executeTakeFirst()
      if (saved.numUpdatedRows > 0n) return null
      return (await db.selectFrom('planDraft').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
    },
    listDrafts: async (owner) => {
      const { rows } = await sql<PlanDraftRow>`
        select id, version, file_name, saved_at, content->>'number' as number, content->>'title' as title, jsonb_array_length(content->'tasks') as tasks
        from plan_draft where closed_at is null and owner_unit = ${owner} order by saved_at desc`.execute(base)
      return rows
    },
    closeDraft: async (draft, version) => {
      const closed = await db
        .updateTable('planDraft')
        .set({ closedAt: sql<Instant>`now()` })
        .where('id', '=', draft)
        .where('version', '=', version ?? sql<number>`version`)
        .where('closedAt', 'is', null)
        .executeTakeFirst()
      return closed.numUpdatedRows > 0n
    },
  }
}
