import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { CommitmentFacts, CommitmentPort, KeptVoucher, LineHolders, SameVoucher } from './commitment.ts'
import { commitmentColumns, commitmentNames } from './budget.server.ts'

export const commitmentStore = (db: Db): CommitmentPort => ({
  findLine: async (line) => {
    const { rows } = await sql<LineHolders>`
      select l.plan, p.owner_unit,
        array(select a.unit from standing_assignment(null) a where a.task = l.task) as doers
      from estimate_line l join plan p on p.id = l.plan where l.id = ${line}`.execute(db)
    return rows[0] ?? null
  },
  addCommitment: async ({ id, plan, line, unit, title, supplier, contract, signedOn, amount }, commandId) => {
    await sql`
      insert into commitment (id, command_id, plan, line, unit, title, supplier_id, contract, signed_on, amount, expense, list)
      select ${id}, ${commandId}, ${plan}, l.id, ${unit}, ${title}, ${supplier.personalId}, ${contract}, ${signedOn}::date, ${amount},
        l.expense, expense_list_on(l.expense, ${signedOn}::date)
      from estimate_line l where l.id = ${line}`.execute(db)
  },
  findCommitment: async (commitment) => {
    const { rows } = await sql<CommitmentFacts>`
      select ${commitmentColumns}, p.owner_unit from commitment c ${commitmentNames} join plan p on p.id = c.plan
      where c.id = ${commitment}`.execute(db)
    return rows[0] ?? null
  },
  judge: async ({ commitment, verdict, reason }, commandId) => {
    const { numAffectedRows } = await sql`
      insert into commitment_verdict (commitment, command_id, verdict, reason_id)
      values (${commitment}, ${commandId}, ${verdict}, ${reason?.personalId ?? null})
      on conflict (commitment) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  findSame: async (same) => {
    const { rows } = await sql<SameVoucher>`
      select v.id, s.same,
        case when exists (select from transfer r where r.reverses = v.payment) then 'reversed' else 'stands' end as payment
      from unnest(${same}::text[]) s (same) join voucher v on v.same = voucher_digest(s.same)
      where not exists (select from voucher n where n.replaces = v.id)`.execute(db)
    return rows
  },
  addPayment: async ({ id, plan, commitment, paidOn, drawnFrom }, vouchers, commandId) => {
    await sql`
      insert into payment (id, command_id, plan, commitment, paid_on, drawn_from)
      values (${id}, ${commandId}, ${plan}, ${commitment}, ${paidOn}, ${drawnFrom})`.execute(db)
    const { numAffectedRows } = await sql`
      insert into voucher (id, command_id, payment, number, issued_on, issuer_id, content, amount, file, same, replaces)
      select v.id, ${commandId}, ${id}, v.number, v."issuedOn", v.issuer, v.content, v.amount, v.file, voucher_digest(v.same), v.replaces
      from jsonb_to_recordset(${JSON.stringify(vouchers.map(withIssuerId))}::jsonb) as v (id uuid, number text, "issuedOn" date,
        issuer uuid, content text, amount bigint, file text, same text, replaces uuid)
      on conflict do nothing`.execute(db)
    return numAffectedRows === BigInt(vouchers.length)
  },
})

const withIssuerId = ({ issuer, ...voucher }: KeptVoucher) => ({ ...voucher, issuer: issuer.personalId })
