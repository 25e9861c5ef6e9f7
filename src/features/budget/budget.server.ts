import { sql } from 'kysely'
import type { Db } from '../../server/db.ts'
import type { BudgetReadPort, MoneyPage } from './budget.ts'
import type { CommitmentFacts, PaymentRow } from './commitment.ts'
import type { BudgetCode, ExpenseKind, FundingRow, LineRow, Norm } from './estimate.ts'
import { transfersOf } from './ledger.server.ts'
import type { MoneySelection, TransferRow } from './ledger.ts'

/** Rows of one page of the ledger. */
const PAGE = 100

export const budgetReadStore = (db: Db): BudgetReadPort => ({
  listFundings: async (plan) => {
    const { rows } = await sql<FundingRow>`
      select f.id, f.plan, f.decision, f.decided_on, f.issuer, f.source, -balance_of('source', f.id) as amount,
        balance_of('allotment', f.id) as free
      from funding f where f.plan = ${plan} order by f.decided_on, f.id`.execute(db)
    return rows
  },
  listLines: async (plan) => {
    const { rows } = await sql<LineRow>`
      with ${balancesOf(plan)}, bound as (
        select c.line, coalesce(sum(open.amount), 0) as unpaid, coalesce(sum(ahead.amount), 0) as advanced, coalesce(sum(gone.amount), 0) as paid
        from commitment c
        left join balance open on open.kind = 'commitment' and open.id = c.id
        left join balance ahead on ahead.kind = 'advance' and ahead.id = c.id
        left join balance gone on gone.kind = 'paid' and gone.id = c.id
        where c.plan = ${plan} group by c.line)
      select l.id, l.plan, l.task, l.funding, l.code, l.expense, l.title, l.unit, l.quantity, l.norm, l.price, l.used_on,
        t.title as task_title, f.decision as funding_name, b.name as code_name, ${codeParts},
        e.name as expense_name, coalesce(own.amount, 0)::bigint as free, coalesce(bound.paid, 0)::bigint as paid,
        coalesce(bound.advanced, 0)::bigint as advanced, coalesce(bound.unpaid + bound.advanced + bound.paid, 0)::bigint as committed,
        (coalesce(own.amount, 0) + coalesce(bound.unpaid + bound.advanced + bound.paid, 0))::bigint as estimated
      from estimate_line l join task t on t.plan = l.plan and t.id = l.task join funding f on f.id = l.funding
      join budget_code o on o.id = l.code join standing_budget_code(null) b on b.origin = o.origin join standing_expense_list() e on e.kind = l.expense
      left join balance own on own.kind = 'line' and own.id = l.id
      left join bound on bound.line = l.id
      where l.plan = ${plan} order by t.ordinal, l.used_on, l.id`.execute(db)
    return rows
  },
  listCommitments: async (plan, line) => {
    const { rows } = await sql<CommitmentFacts>`
      select ${commitmentColumns} from commitment c ${commitmentNames}
      where c.plan = ${plan} and (${line}::uuid is null or c.line = ${line}::uuid)
      order by c.signed_on desc, c.id desc`.execute(db)
    return rows
  },
  listPayments: async (commitment) => {
    const { rows } = await sql<PaymentRow>`
      select p.id, p.commitment, p.paid_on, p.drawn_from, t.amount, r.id as reversed_by, x.text as reason,
        (select json_agg(json_build_object('id', v.id, 'number', v.number, 'issuedOn', v.issued_on, 'issuer', i.text,
          'content', v.content, 'amount', v.amount, 'file', v.file) order by v.issued_on, v.number) from voucher v ${withIssuer} where v.payment = p.id) as vouchers
      from payment p join transfer t on t.id = p.id left join transfer r on r.reverses = p.id
      left join personal_text x on x.id = r.reason_id
      where p.commitment = ${commitment} order by p.paid_on, t.ordinal`.execute(db)
    return rows
  },
  listTransfers: (selection, after) => pageOf(db, selection, after),
  listCodes: async () => {
    const { rows } = await sql<BudgetCode>`
      select b.id, ${codeParts}, b.name, b.valid_from, b.valid_to, b.source, b.replaces
      from standing_budget_code(null) b
      order by b.chapter, b.category, b.sub_category, b.item, b.sub_item, b.programme, b.source_code, b.level, b.valid_from`.execute(
      db,
    )
    return rows
  },
  listNorms: async () => {
    const { rows } = await sql<Norm>`
      select n.id, n.name, n.unit, n.amount, n.valid_from, n.valid_to, n.source, n.replaces
      from standing_norm(null) n order by n.name, n.valid_from`.execute(db)
    return rows
  },
  listExpenseKinds: async () => {
    const { rows } = await sql<ExpenseKind>`
      select kind as id, name, source, papers, valid_from, version from standing_expense_list() order by name, kind`.execute(
      db,
    )
    return rows
  },
})

const withIssuer = sql`left join personal_text i on i.id = v.issuer_id`

const codeParts = sql`b.chapter, b.category, b.sub_category, b.item, b.sub_item, b.programme, b.source_code, b.level`

const balancesOf = (plan: string) => sql`
  moved as (
    select t.to_kind as kind, t.to_id as id, t.amount from standing_transfer(null) t where t.plan = ${plan}
    union all select t.from_kind, t.from_id, -t.amount from standing_transfer(null) t where t.plan = ${plan}),
  balance as (select kind, id, sum(amount) as amount from moved group by kind, id)`

/** Of `commitment c` with `commitmentNames`. */
export const commitmentColumns = sql`
  c.id, c.plan, c.line, c.unit, c.title, c.contract, c.signed_on, c.amount, s.text as supplier, u.name as unit_name,
  l.title as line_title, k.title as task_title, e.name as expense_name, e.papers,
  json_build_object('version', e.version, 'validFrom', e.valid_from) as list, v.verdict, x.text as reason,
  (balance_of('commitment', c.id) + balance_of('advance', c.id) + balance_of('paid', c.id)) as committed,
  balance_of('advance', c.id) as advanced, balance_of('paid', c.id) as paid,
  (select r.id from transfer r where r.reverses = c.id) as cancelled_by`
export const commitmentNames = sql`
  join unit u on u.id = c.unit join estimate_line l on l.id = c.line join task k on k.plan = l.plan and k.id = l.task
  join expense_list e on e.kind = c.expense and e.version = c.list left join personal_text s on s.id = c.supplier_id
  left join commitment_verdict v on v.commitment = c.id
  left join transfer back on back.reverses = c.id
  left join personal_text x on x.id = coalesce(v.reason_id, back.reason_id)`

/** One page of what a sum was made of, newest first, and the sum of all pages. */
async function pageOf(db: Db, selection: MoneySelection, after: string | null): Promise<MoneyPage> {
  const { rows: sums } = await sql<{ total: number }>`
    select coalesce(sum(m.signed), 0)::bigint as total ${movedBy(selection)}`.execute(db)
  const { rows } = await sql<TransferRow>`
    select m.id, m.ordinal, ${selection.step} as step, m.signed as amount, k.kept_at, u.name as unit_name, w.name as officer_name,
      coalesce(c.title, l.title, f.decision) as title, c.id as commitment, l.id as line, x.text as reason,
      case when m.way = 'back' then m.moved_on
        else coalesce(p.paid_on, a.paid_on, b.returned_on, c.signed_on, l.used_on, f.decided_on) end as "on",
      (select coalesce(json_agg(json_build_object('number', v.number, 'issuedOn', v.issued_on, 'issuer', i.text, 'amount', v.amount,
        'file', v.file) order by v.issued_on, v.number), '[]') from voucher v ${withIssuer} where v.payment = coalesce(m.reverses, m.id)) as vouchers
    ${movedBy(selection)} and (${after}::bigint is null or m.ordinal < ${after}::bigint)
    order by m.ordinal desc limit ${PAGE + 1}`.execute(db)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { rows: shown, total: sums[0]?.total ?? 0, next: rows.length > PAGE && last ? String(last.ordinal) : null }
}

function movedBy({ plan, step, funding, task, code, line, commitment }: MoneySelection) {
  return sql`
    from (${transfersOf(step, plan, sql`null`)}) m
    join kept_command k on k.id = m.command_id
    join unit u on u.id = k.unit_id
    left join officer o on o.id = k.officer_id left join person w on w.id = o.person_id
    left join commitment c on c.id = m.account
    left join estimate_line l on l.id = coalesce(c.line, m.account)
    left join funding f on f.id = coalesce(l.funding, m.account)
    left join payment p on p.id = m.id
    left join advance a on a.id = m.id
    left join advance_return b on b.id = m.id
    left join personal_text x on x.id = m.reason_id
    where (${funding}::uuid is null or f.id = ${funding}::uuid) and (${task}::uuid is null or l.task = ${task}::uuid)
      and (${code}::uuid is null or l.code in (select s.id from standing_budget_code(null) b
        join standing_budget_code(null) n on (n.chapter, n.category, n.sub_category, n.item, n.sub_item) = (b.chapter, b.category, b.sub_category, b.item, b.sub_item)
          and (n.programme, n.source_code, n.level) is not distinct from (b.programme, b.source_code, b.level)
        join budget_code s on s.origin = n.origin
        where b.origin = (select c.origin from budget_code c where c.id = ${code}::uuid))) and (${line}::uuid is null or l.id = ${line}::uuid)
      and (${commitment}::uuid is null or c.id = ${commitment}::uuid)`
}
