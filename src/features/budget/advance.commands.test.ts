import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ContentOf } from '../../commands/catalogue.ts'
import { addDays } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { aCommitment, money } from '../../../test/town-facts.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'

const { id, today } = exampleTown
const plan = id<'plan'>('plan')
const advanced = id<'commitment'>('advanced')

const anAdvance = (part: Partial<ContentOf<'budget.advance'>> = {}): ContentOf<'budget.advance'> => ({
  ...money.advance,
  id: newId(),
  paidOn: today,
  settleBy: addDays(today, 30),
  amount: 200_000,
  ...part,
})
const aReturn = (amount: number): ContentOf<'budget.return-advance'> => ({
  id: newId(),
  commitment: advanced,
  returnedOn: today,
  basis: 'Phiếu thu số 7',
  amount,
})
const settle = (amount: number, number = newId()): ContentOf<'budget.pay'> => ({
  id: newId(),
  commitment: advanced,
  paidOn: today,
  drawnFrom: 'advance',
  vouchers: [
    {
      id: newId(),
      number,
      issuedOn: today,
      issuer: { personalId: newId(), text: 'Cơ sở Mẫu' },
      content: 'Dàn loa',
      amount,
      file: null,
    },
  ],
})

async function moneyOf({ read, lan }: InTown) {
  const found = await read(lan, 'budget.commitment', { commitment: advanced })
  assert.ok(found)
  const { committed, advanced: open, paid, state } = found.commitment
  return { committed, open, paid, state }
}

/** The contract, without which nothing is paid. */
const fileContract = ({ send, lan }: InTown, commitment = advanced) =>
  send(lan, 'budget.add-paper', {
    id: newId<'evidence'>(),
    commitment,
    paper: id<'dossier-paper'>('contract'),
    file: 'd'.repeat(64) as never,
    fileName: 'hop-dong.pdf',
  })

test(
  'what is advanced stays committed; vouchers settle it, the rest comes back, and each sum lists what it is made of',
  inTown(async (town) => {
    const { lan, send, read } = town
    assert.deepEqual(await moneyOf(town), { committed: 1_000_000, open: 500_000, paid: 0, state: 'advanced' })
    assert.deepEqual(await send(lan, 'budget.advance', anAdvance()), accepted)
    assert.deepEqual(await send(lan, 'budget.pay', settle(600_000)), refused('papers-missing'))
    assert.deepEqual(await fileContract(town), accepted)
    assert.deepEqual(await send(lan, 'budget.pay', settle(600_000)), accepted)
    assert.deepEqual(await send(lan, 'budget.return-advance', aReturn(30_000)), accepted)
    assert.deepEqual(await moneyOf(town), { committed: 1_000_000, open: 70_000, paid: 600_000, state: 'partly-paid' })

    const listed = await read(lan, 'budget.advances', { plan })
    assert.deepEqual(
      listed?.advances.map(({ amount, open, state }) => [amount, open, state]),
      [
        [500_000, 0, 'settled'],
        [200_000, 70_000, 'open'],
      ],
    )
    const opened = await read(lan, 'budget.transfers', {
      plan,
      step: 'advanced',
      funding: null,
      task: null,
      code: null,
      line: null,
      commitment: advanced,
      after: null,
    })
    assert.equal(opened?.total, 70_000)
    assert.deepEqual(
      opened?.rows.map(({ amount }) => amount).toSorted(),
      [-30_000, -600_000, 200_000, 500_000].toSorted(),
    )
    const line = (await read(lan, 'budget.estimate', { plan }))?.lines.find((one) => one.id === money.advancedLine.id)
    assert.deepEqual(
      [line?.estimated, line?.committed, line?.advanced, line?.paid],
      [1_000_000, 1_000_000, 70_000, 600_000],
    )
  }),
)

test(
  'no more is settled or given back than was advanced, also when fifty do it at once',
  inTown(async (town) => {
    const { lan, send, refusalsOf } = town
    assert.deepEqual(await fileContract(town), accepted)
    assert.deepEqual(await refusalsOf(lan, 'budget.pay', settle(500_001)), [
      { code: 'advance-too-small', free: 500_000 },
    ])
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        at % 2 === 0 ? send(lan, 'budget.pay', settle(50_000)) : send(lan, 'budget.return-advance', aReturn(50_000)),
      ),
    )
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 10)
    const { open, paid } = await moneyOf(town)
    assert.equal(open, 0)
    assert.ok(paid <= 500_000)
  }),
)

test(
  'an advance is refused on what does not bind, above what is left, before it may be, or by who does not hold the money',
  inTown(async (town) => {
    const { lan, bich, send, refusalsOf } = town
    assert.deepEqual(await send(bich, 'budget.advance', anAdvance()), refused('money-not-yours'))
    assert.deepEqual(
      await send(lan, 'budget.advance', anAdvance({ commitment: id('asked') })),
      refused('commitment-not-in-force'),
    )
    assert.deepEqual(await refusalsOf(lan, 'budget.advance', anAdvance({ amount: 500_001 })), [
      { code: 'commitment-too-small', free: 500_000 },
    ])
    assert.deepEqual(await refusalsOf(lan, 'budget.advance', anAdvance({ settleBy: addDays(today, -1) })), [
      { code: 'settled-before-advanced', paidOn: today },
    ])
    assert.deepEqual(
      await send(lan, 'budget.return-advance', { ...aReturn(1), commitment: id('commitment') }),
      refused('advance-too-small'),
    )
    assert.deepEqual(await moneyOf(town), { committed: 1_000_000, open: 500_000, paid: 0, state: 'advanced' })
  }),
)

test(
  'an advance is taken back while it is open; what was settled of it stays',
  inTown(async (town) => {
    const { lan, send, refusalsOf } = town
    assert.deepEqual(await fileContract(town), accepted)
    const paid = settle(100_000)
    assert.deepEqual(await send(lan, 'budget.pay', paid), accepted)
    const back = (transfer: string) => ({
      id: newId<'transfer'>(),
      transfer: transfer as never,
      reason: { personalId: newId<'personal-text'>(), text: 'Ghi nhầm' },
    })
    assert.deepEqual(await refusalsOf(lan, 'budget.reverse', back(money.advance.id)), [
      { code: 'money-moved-on', free: 400_000 },
    ])
    assert.deepEqual(await send(lan, 'budget.reverse', back(paid.id)), accepted)
    assert.deepEqual(await send(lan, 'budget.reverse', back(money.advance.id)), accepted)
    assert.deepEqual(await moneyOf(town), { committed: 1_000_000, open: 0, paid: 0, state: 'committed' })
  }),
)

test(
  'a paper that the list of its day needs before an advance stops it until it is there',
  inTown(async (town) => {
    const { lan, send } = town
    const papers = money.car.papers.map((paper) =>
      paper.id === id('contract') ? { ...paper, need: 'before-advance' as const } : paper,
    )
    const changed = { ...money.car, papers, validFrom: today, version: 1 }
    assert.deepEqual(await send(lan, 'budget.save-expense-kind', changed), accepted)
    assert.deepEqual(await send(lan, 'budget.advance', anAdvance()), accepted)
    const supplier = { personalId: newId<'personal-text'>(), text: 'Cơ sở Mẫu' }
    const fresh = { ...aCommitment('fresh'), id: newId<'commitment'>(), supplier, signedOn: today }
    assert.deepEqual(await send(lan, 'budget.commit', fresh), accepted)
    const asked = anAdvance({ commitment: fresh.id })
    assert.deepEqual(await send(lan, 'budget.advance', asked), refused('papers-missing'))
    assert.deepEqual(await fileContract(town, fresh.id), accepted)
    assert.deepEqual(await send(lan, 'budget.advance', asked), accepted)
  }),
)
