import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleTown } from '../../kernel/example-town.ts'
import { sum } from '../../kernel/kernel.ts'
import { ACCOUNT_KINDS, type Account, STEPS, type Transfer } from './ledger.ts'
import { accountOf, balanceOf, checkReversal, reversalOf, STEP_WAYS, WAYS } from './ledger.rules.ts'

const { id } = exampleTown
const plan = id<'plan'>('plan')
const on = exampleTown.today
const reason = { personalId: id<'personal-text'>('reason'), text: 'Ghi nhầm' }

/** Two of each kind of account. */
const accounts = (['one', 'two'] as const).flatMap((name) => ACCOUNT_KINDS.map((kind) => accountOf(kind, id(name))))

/** One wish of a random history: money one way on, or a transfer back. */
type Wish =
  | { readonly wish: 'move'; readonly from: number; readonly step: number; readonly amount: number }
  | { readonly wish: 'reverse'; readonly at: number }
const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.oneof(
    fc.record({
      wish: fc.constant('move' as const),
      from: fc.nat(1),
      step: fc.nat(WAYS.length - 1),
      amount: fc.integer({ min: 1, max: 1_000_000_000 }),
    }),
    fc.record({ wish: fc.constant('reverse' as const), at: fc.nat(60) }),
  ),
  { maxLength: 60 },
)

test('over any history money is neither made nor lost, no account but a source falls below nothing, and each balance is its fold', () => {
  fc.assert(
    fc.property(wishes, (history) => {
      const book = history.reduce(write, [])
      const balances = accounts.map((account) => balanceOf(account, book))
      assert.equal(sum(balances), 0)
      for (const [at, { kind }] of accounts.entries()) assert.ok(kind === 'source' || (balances[at] ?? -1) >= 0)
      assert.deepEqual(
        balances,
        accounts.map(({ kind, of }) => running(book).get(`${kind} ${of}`) ?? 0),
      )
    }),
  )
})

test('taking back every transfer, the last first, leaves every account empty', () => {
  fc.assert(
    fc.property(wishes, (history) => {
      const book = history.reduce(write, [])
      const open = book.filter((one) => one.reverses === null && !book.some(({ reverses }) => reverses === one.id))
      const emptied = open
        .toReversed()
        .reduce((now, one) => [...now, reversalOf(one, { id: newIdAt(now.length + 1000), on })], book)
      for (const account of accounts) assert.equal(balanceOf(account, emptied), 0)
    }),
  )
})

test('over any history a step adds up to what its accounts say: what stands in them, and what went on from there', () => {
  fc.assert(
    fc.property(wishes, (history) => {
      const book = history.reduce(write, [])
      const stands = (...kinds: readonly string[]) =>
        sum(accounts.filter(({ kind }) => kinds.includes(kind)).map((account) => balanceOf(account, book)))
      const expected = {
        allotted: stands('allotment', 'line', 'commitment', 'advance', 'paid'),
        estimated: stands('line', 'commitment', 'advance', 'paid'),
        committed: stands('commitment', 'advance', 'paid'),
        advanced: stands('advance'),
        paid: stands('paid'),
      }
      for (const step of STEPS) assert.equal(sumOfStep(step, book), expected[step])
    }),
  )
})

/** As `transfersOf` sums it in SQL. */
const sumOfStep = (step: (typeof STEPS)[number], book: readonly Transfer[]) =>
  sum(
    book.flatMap(({ from, to, amount, reverses }) => {
      const [one, other] = reverses === null ? [from, to] : [to, from]
      return STEP_WAYS[step]
        .filter((way) => way.from === one.kind && way.to === other.kind)
        .map(({ sign }) => sign * amount * (reverses === null ? 1 : -1))
    }),
  )

test('a reversal is never reversed, a transfer once, and never without a reason', () => {
  const asked = { id: id<'transfer'>('reversal'), transfer: id<'transfer'>('first'), reason }
  const standing = { reverses: null, reversedBy: null }
  assert.deepEqual(checkReversal(asked, standing), [])
  assert.deepEqual(checkReversal(asked, { ...standing, reverses: id('first') }), [{ code: 'reversal-not-reversed' }])
  assert.deepEqual(checkReversal(asked, { ...standing, reversedBy: id('other') }), [{ code: 'reversed-already' }])
  assert.deepEqual(checkReversal({ ...asked, reason: { ...reason, text: ' ' } }, standing), [
    { code: 'reversal-reason-missing' },
  ])
})

/** The same money, counted as it moves. */
function running(book: readonly Transfer[]): ReadonlyMap<string, number> {
  const now = new Map<string, number>()
  const add = ({ kind, of }: Account, amount: number) =>
    now.set(`${kind} ${of}`, (now.get(`${kind} ${of}`) ?? 0) + amount)
  for (const { from, to, amount } of book) {
    add(from, -amount)
    add(to, amount)
  }
  return now
}

const newIdAt = (at: number) => id<'transfer'>(`transfer ${at}`)

/** As the store does it: what the account has not is not moved, what was taken back is not taken back again. */
function write(book: readonly Transfer[], wish: Wish): readonly Transfer[] {
  const next = transferOf(book, wish)
  return next && (next.from.kind === 'source' || balanceOf(next.from, book) >= next.amount) ? [...book, next] : book
}

function transferOf(book: readonly Transfer[], wish: Wish): Transfer | null {
  const own = newIdAt(book.length)
  if (wish.wish === 'move') {
    const way = WAYS[wish.step]
    if (!way) throw new Error('there is no such way')
    const [from, to] = [way.from, way.to].map((kind) => accountOf(kind, id(wish.from === 0 ? 'one' : 'two')))
    return { id: own, plan, from: from as Account, to: to as Account, amount: wish.amount, on, reverses: null }
  }
  const found = book[wish.at]
  const reversedBy = book.find(({ reverses }) => reverses === found?.id)?.id ?? null
  if (!found || checkReversal({ id: own, transfer: found.id, reason }, { ...found, reversedBy }).length > 0) return null
  return reversalOf(found, { id: own, on })
}
