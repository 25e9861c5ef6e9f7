import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/day.ts'
import type { Db } from '../../server/db.ts'
import type { AdvanceOfPlan, AdvancePort, AdvanceReadPort, AdvanceRow, ReturnRow } from './advance.ts'

export const advanceStore = (db: Db): AdvancePort => ({
  addAdvance: async ({ id, commitment, paidOn, settleBy, basis }, commandId) => {
    await sql`
      insert into advance (id, command_id, commitment, paid_on, settle_by, basis)
      values (${id}, ${commandId}, ${commitment}, ${paidOn}, ${settleBy}, ${basis})`.execute(db)
  },
  addReturn: async ({ id, commitment, returnedOn, basis }, commandId) => {
    await sql`
      insert into advance_return (id, command_id, commitment, returned_on, basis)
      values (${id}, ${commandId}, ${commitment}, ${returnedOn}, ${basis})`.execute(db)
  },
  firstAdvance: async (commitment) => {
    const { rows } = await sql<{ on: LocalDate | null }>`
      select min(a.paid_on) as "on" from advance a
      where a.commitment = ${commitment} and not exists (select from transfer r where r.reverses = a.id)`.execute(db)
    return rows[0]?.on ?? null
  },
})

export const advanceReadStore = (db: Db): AdvanceReadPort => ({
  listAdvances: async (commitment) => {
    const { rows } = await sql<AdvanceRow>`
      select a.id, a.commitment, a.paid_on, a.settle_by, a.basis, ${moved} from advance a ${transfers}
      where a.commitment = ${commitment} order by a.paid_on, a.id`.execute(db)
    return rows
  },
  listReturns: async (commitment) => {
    const { rows } = await sql<ReturnRow>`
      select a.id, a.commitment, a.returned_on, a.basis, ${moved} from advance_return a ${transfers}
      where a.commitment = ${commitment} order by a.returned_on, a.id`.execute(db)
    return rows
  },
  listAdvancesOfPlan: async (plan) => {
    const { rows } = await sql<AdvanceOfPlan>`
      select a.id, a.commitment, a.paid_on, a.settle_by, a.basis, ${moved}, c.title, s.text as supplier, u.name as unit_name,
        (sum(t.amount) over (partition by a.commitment) - balance_of('advance', a.commitment))::bigint as used
      from commitment c join advance a on a.commitment = c.id join unit u on u.id = c.unit
      left join personal_text s on s.id = c.supplier_id ${transfers}
      where c.plan = ${plan} and r.id is null order by a.settle_by, a.id`.execute(db)
    return rows
  },
})

const moved = sql`t.amount, r.id as reversed_by, x.text as reason`
/** The transfer that bears the id of `a`, and the one that took it back. */
const transfers = sql`
  join transfer t on t.id = a.id left join transfer r on r.reverses = a.id left join personal_text x on x.id = r.reason_id`
