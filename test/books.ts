import assert from 'node:assert/strict'
import type { TestDatabase } from '../src/server/database/clone.ts'

/**
 * Whatever happened in a town, refused or done: all accounts of money together are nothing and none but a source is below
 * nothing; of each print order as many copies are somewhere as were ordered, and no place has fewer than none.
 */
export async function booksBalance(owner: TestDatabase['owner']) {
  const { rows: money } = await owner.query<{ kind: string; balance: number }>(
    'select kind, balance_of(kind, id)::float as balance from account',
  )
  assert.equal(sum(money.map(({ balance }) => balance)), 0, 'money was made or lost')
  const overdrawn = money.filter(({ kind, balance }) => kind !== 'source' && balance < 0)
  assert.deepEqual(overdrawn, [], 'an account is below nothing')
  const { rows: copies } = await owner.query(`
    select o.title, o.quantity, sum(e.has)::int as found, min(e.has)::int as least
    from material o
    join (select material, place, unit, sum(amount) as has from stock_end(null) group by 1, 2, 3) e on e.material = o.id
    group by o.id having sum(e.has) <> o.quantity or min(e.has) < 0`)
  assert.deepEqual(copies, [], 'copies were made or lost')
  await namesAgree(owner)
}

/** Lists sort and search heads by a copy of their names, without marks: each household has one, and it is that of the head it has now. */
async function namesAgree(owner: TestDatabase['owner']) {
  const { rows } = await owner.query(`
    select v.id, t.text, n.sorted from standing_household(null) v join household_member m on m.version = v.id and m.relation = 'head'
    left join personal_text t on t.id = m.name_id full join household_name n on n.version = v.id
    where (n.household, n.commune, n.area, n.name_id, n.sorted)
      is distinct from (v.household, v.commune, v.area, m.name_id, coalesce(folded(t.text), ''))`)
  assert.deepEqual(rows, [], 'a household is listed by a name that is not its head’s')
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
