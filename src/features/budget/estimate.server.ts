import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { EstimatePort, ExpenseKind, LineFacts } from './estimate.ts'

export const estimateStore = (db: Db): EstimatePort => ({
  addFunding: async ({ id, plan, decision, decidedOn, issuer, source }, commandId) => {
    // The last of equal decisions whose money went back: this one stands for it.
    const { numAffectedRows } = await sql`
      insert into funding (id, command_id, plan, decision, decided_on, issuer, source, replaces)
      select ${id}, ${commandId}, ${plan}, ${decision}, ${decidedOn}, ${issuer}, ${source}, (
        select f.id from funding f
        where f.plan = ${plan} and f.decision = ${decision} and f.decided_on = ${decidedOn}::date and f.source = ${source}
          and not exists (select from funding n where n.replaces = f.id)
          and exists (select from transfer r where r.reverses = f.id))
      on conflict do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  saveCode: async (code, commandId) => {
    const { id, chapter, category, subCategory, item, subItem, programme, sourceCode, level } = code
    const { name, validFrom, validTo, source, replaces } = code
    const { numAffectedRows } = await sql`
      insert into budget_code (id, command_id, origin, chapter, category, sub_category, item, sub_item, programme, source_code,
        level, name, valid_from, valid_to, source, replaces)
      values (${id}, ${commandId}, coalesce((select c.origin from budget_code c where c.id = ${replaces}::uuid), ${id}), ${chapter},
        ${category}, ${subCategory}, ${item}, ${subItem}, ${programme}, ${sourceCode}, ${level}, ${name}, ${validFrom}, ${validTo},
        ${source}, ${replaces})
      on conflict (replaces) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  saveNorm: async ({ id, name, unit, amount, validFrom, validTo, source, replaces }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into norm (id, command_id, name, unit, amount, valid_from, valid_to, source, replaces)
      values (${id}, ${commandId}, ${name}, ${unit}, ${amount}, ${validFrom}, ${validTo}, ${source}, ${replaces})
      on conflict (replaces) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  findExpenseKind: async (kind) => {
    const { rows } = await sql<Pick<ExpenseKind, 'version' | 'validFrom'>>`
      select version, valid_from from standing_expense_list() where kind = ${kind}`.execute(db)
    return rows[0] ?? null
  },
  saveExpenseKind: async ({ id, name, source, papers, validFrom, version }, commandId) => {
    await sql`insert into expense_kind (id) values (${id}) on conflict (id) do nothing`.execute(db)
    const { numAffectedRows } = await sql`
      insert into expense_list (kind, version, command_id, valid_from, name, source, papers)
      values (${id}, ${version + 1}, ${commandId}, ${validFrom}, ${name}, ${source}, ${JSON.stringify(papers)})
      on conflict (kind, version) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  findLineFacts: async ({ funding, code, norm, expense }) => {
    const { rows } = await sql<LineFacts>`
      select (select json_build_object('plan', f.plan) from funding f where f.id = ${funding}) as funding,
        (select ${dated('c')} from standing_budget_code(null) c where c.id = ${code}) as code,
        (select ${dated('n')}::jsonb || jsonb_build_object('amount', n.amount) from standing_norm(null) n where n.id = ${norm}) as norm,
        (select e.id from expense_kind e where e.id = ${expense}) as expense`.execute(db)
    const [facts] = rows
    if (!facts) throw new Error('a question without an answer')
    return facts
  },
  addLine: async (
    { id, plan, task, funding, code, expense, title, unit, quantity, norm, price, usedOn },
    commandId,
  ) => {
    await sql`
      insert into estimate_line (id, command_id, plan, task, funding, code, expense, title, unit, quantity, norm, price, used_on)
      values (${id}, ${commandId}, ${plan}, ${task}, ${funding}, ${code}, ${expense}, ${title}, ${unit}, ${quantity}, ${norm},
        ${price}, ${usedOn})`.execute(db)
  },
})

const dated = (of: string) => sql.raw(`json_build_object('validFrom', ${of}.valid_from, 'validTo', ${of}.valid_to)`)
