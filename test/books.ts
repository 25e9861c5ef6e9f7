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
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
