import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { ContentOf } from '../../commands/catalogue.ts'
import { addDays } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Id } from '../../kernel/kernel.ts'
import { aCommitment, money } from '../../../test/town-facts.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../test/town.ts'
import { amountOfLine, codeWords } from './estimate.rules.ts'
import type { Payment, Voucher } from './commitment.ts'
import { STEPS } from './ledger.ts'

const { id, today } = exampleTown
const plan = id<'plan'>('plan')
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })
const aLine = (part: Partial<ContentOf<'budget.add-line'>> = {}) => ({
  ...money.line,
  id: newId<'estimate-line'>(),
  ...part,
})
const ask = (part: Partial<ReturnType<typeof aCommitment>> = {}) => ({
  ...aCommitment('x'),
  id: newId<'commitment'>(),
  supplier: text('Cơ sở Âm thanh Mẫu'),
  ...part,
})
const aVoucher = (part: Partial<Voucher> = {}): Voucher => ({
  id: newId(),
  number: '0000123',
  issuedOn: today,
  issuer: text('Cơ sở Âm thanh Mẫu'),
  content: 'Thuê xe phát loa',
  amount: 2_000_000,
  file: null,
  ...part,
})
const pay = (vouchers: Voucher[], part: Partial<Payment> = {}): Payment => ({
  id: newId(),
  commitment: id<'commitment'>('commitment'),
  paidOn: today,
  drawnFrom: 'commitment',
  vouchers,
  ...part,
})
const reverse = ({ send, lan }: InTown, transfer: string, reason = 'Ghi nhầm') =>
  send(lan, 'budget.reverse', { id: newId<'transfer'>(), transfer: transfer as Id<'transfer'>, reason: text(reason) })

/** The line of the town as its list shows it. */
async function lineOf({ read, lan }: InTown) {
  const found = await read(lan, 'budget.estimate', { plan })
  const line = found?.lines.find((one) => one.id === money.line.id)
  assert.ok(line)
  const { estimated, committed, paid, free } = line
  return { estimated, committed, paid, free }
}

test(
  'money goes from the decision to the line, the commitment and the payment, and every sum lists the transfers it was made of',
  inTown(async (town) => {
    const { lan, send, read } = town
    assert.deepEqual(await lineOf(town), { estimated: 20_000_000, committed: 5_000_000, paid: 0, free: 15_000_000 })
    assert.deepEqual(await send(lan, 'budget.pay', pay([aVoucher(), aVoucher({ number: '124' })])), accepted)
    assert.deepEqual(await lineOf(town), {
      estimated: 20_000_000,
      committed: 5_000_000,
      paid: 4_000_000,
      free: 15_000_000,
    })
    const found = await read(lan, 'budget.estimate', { plan })
    assert.equal(found?.fundings[0]?.amount, 100_000_000)
    assert.equal(found?.fundings[0]?.free, 79_000_000)
    for (const step of STEPS) {
      const opened = await read(lan, 'budget.transfers', { ...NO_NARROWING, plan, step })
      assert.equal(
        opened?.rows.reduce((total, { amount }) => total + amount, 0),
        opened?.total,
      )
      assert.equal(
        opened?.total,
        { allotted: 100, estimated: 21, committed: 6, advanced: 0.5, paid: 4 }[step] * 1_000_000,
      )
    }
    const paid = await read(lan, 'budget.transfers', { ...NO_NARROWING, plan, step: 'paid', line: money.line.id })
    assert.deepEqual(
      paid?.rows.flatMap(({ vouchers }) => vouchers.map(({ number }) => number)),
      ['0000123', '124'],
    )
  }),
)

const NO_NARROWING = { funding: null, task: null, code: null, line: null, commitment: null, after: null }

test(
  'fifty who commit at once get as much as the line has, and not a đồng more',
  inTown(async (town) => {
    const { lan, send } = town
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => send(lan, 'budget.commit', ask({ amount: 1_000_000 }))),
    )
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 15)
    assert.deepEqual(
      answers.filter(({ outcome }) => outcome === 'refused'),
      Array.from({ length: 35 }, () => refused('line-too-small')),
    )
    assert.deepEqual(await lineOf(town), { estimated: 20_000_000, committed: 20_000_000, paid: 0, free: 0 })
  }),
)

test(
  'fifty who pay the last of a commitment at once pay it once',
  inTown(async (town) => {
    const { lan, send } = town
    const payments = Array.from({ length: 50 }, (_, at) => pay([aVoucher({ number: `HD${at}`, amount: 5_000_000 })]))
    const answers = await Promise.all(payments.map((one) => send(lan, 'budget.pay', one)))
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
    assert.equal((await lineOf(town)).paid, 5_000_000)
  }),
)

test(
  'a voucher pays once, however it is spelt, also when it is sent twice at once; it pays again when its payment was taken back',
  inTown(async (town) => {
    const { lan, send, refusalsOf } = town
    const first = pay([aVoucher()])
    assert.deepEqual(await send(lan, 'budget.pay', first), accepted)
    const again = pay([aVoucher({ number: ' 000 0123'.trim(), issuer: text('CƠ SỞ  ÂM THANH MẪU.') })])
    assert.deepEqual(await refusalsOf(lan, 'budget.pay', again), [
      { code: 'voucher-twice', number: '000 0123', issuer: 'CƠ SỞ  ÂM THANH MẪU.' },
    ])
    const within = pay([aVoucher({ number: '7', amount: 1 }), aVoucher({ number: '7', amount: 2 })])
    assert.deepEqual(await send(lan, 'budget.pay', within), refused('voucher-twice'))
    assert.deepEqual(await reverse(town, first.id), accepted)
    assert.equal((await lineOf(town)).paid, 0)
    const answers = await Promise.all([
      send(lan, 'budget.pay', pay([aVoucher()])),
      send(lan, 'budget.pay', pay([aVoucher()])),
    ])
    assert.deepEqual(answers.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.equal((await lineOf(town)).paid, 2_000_000)
  }),
)

test(
  'more than a commitment has is not paid, nor on a day to come, nor before its papers are there',
  inTown(async (town) => {
    const { lan, send, refusalsOf } = town
    const tomorrow = addDays(today, 1)
    const over = pay([aVoucher({ amount: 5_000_001 })])
    assert.deepEqual(await refusalsOf(lan, 'budget.pay', over), [{ code: 'commitment-too-small', free: 5_000_000 }])
    assert.deepEqual(
      await send(lan, 'budget.pay', pay([aVoucher()], { paidOn: tomorrow })),
      refused('payment-in-future'),
    )
    const late = pay([aVoucher({ issuedOn: tomorrow })])
    assert.deepEqual(await send(lan, 'budget.pay', late), refused('voucher-after-payment'))
    const bare = ask({ amount: 1_000_000 })
    assert.deepEqual(await send(lan, 'budget.commit', bare), accepted)
    assert.deepEqual(await refusalsOf(lan, 'budget.pay', pay([aVoucher({ amount: 1 })], { commitment: bare.id })), [
      { code: 'papers-missing', names: ['Hợp đồng'] },
    ])
    assert.equal((await lineOf(town)).paid, 0)
  }),
)

test(
  'a reversal is never reversed, a transfer only once, and only while its money is still there',
  inTown(async (town) => {
    const { lan, send, read } = town
    const first = pay([aVoucher()])
    assert.deepEqual(await send(lan, 'budget.pay', first), accepted)
    assert.deepEqual(await reverse(town, id('commitment')), refused('money-moved-on'))
    assert.deepEqual(await reverse(town, first.id, ' '), refused('reversal-reason-missing'))
    const back = newId<'transfer'>()
    const asked = { id: back, transfer: first.id as never, reason: text('Chi nhầm') }
    assert.deepEqual(await send(lan, 'budget.reverse', asked), accepted)
    assert.deepEqual(await reverse(town, back), refused('reversal-not-reversed'))
    assert.deepEqual(await reverse(town, first.id), refused('reversed-already'))
    const answers = await Promise.all([reverse(town, id('commitment')), reverse(town, id('commitment'))])
    assert.deepEqual(answers.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.deepEqual(await reverse(town, money.line.id), accepted)
    assert.deepEqual(await lineOf(town), { estimated: 0, committed: 0, paid: 0, free: 0 })
    const page = await read(lan, 'budget.commitment', { commitment: id('commitment') })
    assert.equal(page?.commitment.state, 'cancelled')
  }),
)

test(
  'the database itself takes no second reversal, no reversal of a reversal, no other amount, and no leap over an account',
  inTown(async ({ owner }) => {
    const back = `insert into transfer (id, command_id, plan, from_kind, from_id, to_kind, to_id, amount, way, moved_on, reverses, reason_id)
      select gen_random_uuid(), command_id, plan, to_kind, to_id, from_kind, from_id, amount, 'back', moved_on, id, gen_random_uuid() from transfer`
    const whole = `${back} where id = '${id('commitment')}'`
    await assert.rejects(owner.query(whole.replace('from_id, amount,', 'from_id, amount - 1,')), /foreign key/)
    await owner.query(whole)
    await assert.rejects(owner.query(whole), /transfer_reverses_key/)
    await assert.rejects(owner.query(`${back} where reverses is not null`), /foreign key|check/)
    const leap = `insert into transfer (id, command_id, plan, from_kind, from_id, to_kind, to_id, amount, way, moved_on)
      select gen_random_uuid(), command_id, plan, 'line', '${money.line.id}', 'paid', '${id('commitment')}', 1, 'onward', moved_on from transfer limit 1`
    await assert.rejects(owner.query(leap), /check/)
  }),
)

test(
  'a norm that ended yesterday, a price above it, a code or a decision of another plan make no line',
  inTown(async (town) => {
    const { lan, send, refusalsOf } = town
    const yesterday = addDays(today, -1)
    const norm = id<'norm'>('norm')
    assert.deepEqual(await refusalsOf(lan, 'budget.add-line', aLine({ norm, price: 1_300_001 })), [
      { code: 'price-over-norm', amount: 1_300_000 },
    ])
    const ended = { ...money.norm, id: newId<'norm'>(), validTo: yesterday, replaces: norm }
    assert.deepEqual(await send(lan, 'budget.save-norm', ended), accepted)
    assert.deepEqual(
      await send(lan, 'budget.save-norm', { ...ended, id: newId<'norm'>() }),
      refused('rule-changed-meanwhile'),
    )
    const line = aLine({ usedOn: today, norm: ended.id, price: 1_000_000, quantity: 1 })
    assert.deepEqual(await refusalsOf(lan, 'budget.add-line', line), [
      { code: 'norm-not-in-force', on: today, to: yesterday },
    ])
    assert.deepEqual(await send(lan, 'budget.add-line', { ...line, norm }), refused('norm-unknown'))
    assert.deepEqual(await send(lan, 'budget.add-line', { ...line, usedOn: yesterday }), accepted)
    const strange = aLine({ code: newId(), funding: newId(), expense: newId() })
    assert.deepEqual(
      await send(lan, 'budget.add-line', strange),
      refused('funding-unknown', 'budget-code-unknown', 'expense-kind-unknown'),
    )
    const turned = { ...money.code, id: newId<'budget-code'>(), validFrom: today, validTo: yesterday }
    assert.deepEqual(await send(lan, 'budget.save-code', turned), refused('rule-ends-before-it-begins'))
  }),
)

test(
  'a decision allots once, by who holds the money, and no more is estimated than it allots',
  inTown(async (town) => {
    const { lan, hung, send } = town
    const twice = { ...money.funding, id: newId<'funding'>() }
    assert.deepEqual(await send(lan, 'budget.add-funding', twice), refused('funding-there-already'))
    const later = { ...twice, decision: '9/QĐ', decidedOn: addDays(today, 1) }
    assert.deepEqual(await send(lan, 'budget.add-funding', later), refused('decision-in-future'))
    assert.deepEqual(await send(hung, 'budget.add-funding', { ...twice, decision: '9/QĐ' }), refused('money-not-yours'))
    assert.deepEqual(await send(hung, 'budget.add-line', aLine()), refused('money-not-yours'))
    const large = aLine({ quantity: 80, price: 1_000_001 })
    assert.ok(amountOfLine(large) > 80_000_000)
    assert.deepEqual(await send(lan, 'budget.add-line', large), refused('allotment-too-small'))
    const absurd = aLine({ quantity: 1_000_000_000, price: 1_000_000 })
    assert.deepEqual(await send(lan, 'budget.add-line', absurd), refused('line-amount-too-large'))
  }),
)

test(
  'another unit contracts against the line of its task: money moves when the holder agrees, once, or not with a reason',
  inTown(async (town) => {
    const { lan, bich, hung, thu, send, read } = town
    const commitment = id<'commitment'>('asked')
    assert.equal((await lineOf(town)).committed, 5_000_000)
    assert.deepEqual(await send(thu, 'budget.commit', ask()), refused('only-doers-contract'))
    const approve = { commitment, verdict: 'approved' as const, reason: null }
    assert.deepEqual(await send(bich, 'budget.judge-commitment', approve), refused('money-not-yours'))
    assert.deepEqual(await send(lan, 'budget.judge-commitment', approve), accepted)
    assert.deepEqual(await send(lan, 'budget.judge-commitment', approve), refused('commitment-judged-already'))
    assert.equal((await lineOf(town)).committed, 10_000_000)
    const large = ask({ amount: 10_000_001 })
    assert.deepEqual(await send(bich, 'budget.commit', large), accepted)
    const judge = { commitment: large.id, verdict: 'approved' as const, reason: null }
    assert.deepEqual(await send(lan, 'budget.judge-commitment', judge), refused('line-too-small'))
    const no = { ...judge, verdict: 'declined' as const }
    assert.deepEqual(await send(lan, 'budget.judge-commitment', no), refused('decline-reason-missing'))
    assert.deepEqual(
      await send(lan, 'budget.pay', pay([aVoucher()], { commitment: large.id })),
      refused('commitment-not-in-force'),
    )
    assert.deepEqual(await send(lan, 'budget.judge-commitment', { ...no, reason: text('Vượt dự toán') }), accepted)
    const page = await read(hung, 'budget.commitment', { commitment: large.id })
    assert.deepEqual([page?.commitment.state, page?.commitment.reason], ['declined', 'Vượt dự toán'])
  }),
)

test(
  'a dossier says what is there and who owes the rest; its papers are filed by the holder or who contracts',
  inTown(async (town) => {
    const { lan, bich, hung, send, read } = town
    const commitment = id<'commitment'>('commitment')
    const states = async () =>
      (await read(lan, 'budget.commitment', { commitment }))?.commitment.dossier.map(({ state }) => state)
    assert.deepEqual(await states(), ['printed', 'filed', 'missing', 'missing'])
    const paper = {
      id: newId<'evidence'>(),
      commitment,
      paper: id<'dossier-paper'>('acceptance'),
      file: 'd'.repeat(64) as never,
      fileName: 'nghiem-thu.pdf',
    }
    assert.deepEqual(await send(hung, 'budget.add-paper', paper), refused('money-not-yours'))
    assert.deepEqual(await send(bich, 'budget.add-paper', { ...paper, commitment: id('asked') }), accepted)
    assert.deepEqual(await send(lan, 'budget.add-paper', { ...paper, id: newId<'evidence'>() }), accepted)
    assert.deepEqual(
      await send(lan, 'budget.add-paper', { ...paper, id: newId<'evidence'>() }),
      refused('evidence-there-already'),
    )
    assert.deepEqual(await send(lan, 'budget.add-paper', { ...paper, paper: newId() }), refused('paper-unknown'))
    const taken = { evidence: id<'evidence'>('contract'), commitment, paper: id<'dossier-paper'>('contract') }
    assert.deepEqual(
      await send(lan, 'budget.take-paper-back', { ...taken, paper: paper.paper }),
      refused('evidence-unknown'),
    )
    assert.deepEqual(await send(lan, 'budget.take-paper-back', taken), accepted)
    assert.deepEqual(await states(), ['printed', 'missing', 'filed', 'missing'])
    const again = { ...paper, id: newId<'evidence'>(), paper: taken.paper }
    assert.deepEqual(await send(lan, 'budget.add-paper', again), accepted)
    assert.deepEqual(await send(lan, 'budget.pay', pay([aVoucher()])), accepted)
    assert.deepEqual(await states(), ['printed', 'filed', 'filed', 'printed'])
    assert.deepEqual(
      await send(lan, 'budget.take-paper-back', { ...taken, evidence: again.id }),
      refused('paper-paid-upon'),
    )
  }),
)

test(
  'a list of papers is changed by who saw its last version, from a day that is not before that one’s',
  inTown(async ({ lan, send, refusalsOf }) => {
    const changed = { ...money.car, name: 'Thuê xe loa' }
    assert.deepEqual(await send(lan, 'budget.save-expense-kind', changed), refused('rule-changed-meanwhile'))
    const early = { ...changed, version: 1, validFrom: addDays(money.car.validFrom, -1) }
    assert.deepEqual(await refusalsOf(lan, 'budget.save-expense-kind', early), [
      { code: 'list-before-last', from: money.car.validFrom },
    ])
    const next = { ...changed, version: 1 }
    const answers = await Promise.all([1, 2].map(() => send(lan, 'budget.save-expense-kind', next)))
    assert.deepEqual(answers.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.deepEqual(await send(lan, 'budget.save-expense-kind', next), refused('rule-changed-meanwhile'))
  }),
)

test(
  'a dossier keeps the list of its day: a new version is for what is signed from its day on, also when that is told late',
  inTown(async ({ lan, send, read }) => {
    const [first] = money.car.papers
    assert.ok(first)
    const papers = [first, { ...first, id: newId<'dossier-paper'>(), name: 'Danh mục mới', printed: null }]
    const changed = { ...money.car, papers, validFrom: addDays(today, -1), version: 1 }
    const dossiers = async () =>
      new Map((await read(lan, 'budget.commitments', { plan, line: null }))?.commitments.map((one) => [one.id, one]))
    const before = (await dossiers()).get(id<'commitment'>('commitment'))
    assert.deepEqual(await send(lan, 'budget.save-expense-kind', changed), accepted)
    const [late, next] = [
      ask({ signedOn: addDays(today, -2), amount: 1 }),
      ask({ signedOn: addDays(today, -1), amount: 1 }),
    ]
    for (const one of [late, next]) assert.deepEqual(await send(lan, 'budget.commit', one), accepted)
    const after = await dossiers()
    assert.deepEqual(after.get(id<'commitment'>('commitment'))?.dossier, before?.dossier)
    assert.deepEqual(after.get(late.id)?.list, { version: 1, validFrom: money.car.validFrom })
    assert.deepEqual(after.get(next.id)?.list, { version: 2, validFrom: changed.validFrom })
    assert.deepEqual(
      after.get(next.id)?.dossier.map(({ name }) => name),
      papers.map(({ name }) => name),
    )
    const rules = await read(lan, 'budget.rules', {})
    assert.deepEqual(
      rules?.kinds.filter((kind) => kind.id === money.car.id).map(({ version, validFrom }) => [version, validFrom]),
      [[2, changed.validFrom]],
    )
  }),
)

test(
  'who issued a voucher can be erased: the name stands nowhere else, and the voucher still pays once',
  inTown(async (town) => {
    const { lan, send, read, db } = town
    const issuer = text('Bà Nguyễn Thị Người Bán')
    assert.deepEqual(await send(lan, 'budget.pay', pay([aVoucher({ issuer })])), accepted)
    const { rows } = await sql<{ found: number }>`
      select (select count(*) from voucher v where v::text ilike '%người bán%')
        + (select count(*) from kept_command k where k.content::text ilike '%người bán%') as found`.execute(db)
    assert.deepEqual(rows, [{ found: 0 }])
    await sql`delete from personal_text where id = ${issuer.personalId}`.execute(db)
    const paid = await read(lan, 'budget.commitment', { commitment: id<'commitment'>('commitment') })
    assert.deepEqual(
      paid?.payments.flatMap(({ vouchers }) => vouchers.map((one) => one.issuer)),
      [null],
    )
    assert.deepEqual(
      await send(lan, 'budget.pay', pay([aVoucher({ issuer: text('bà nguyễn thị người bán') })])),
      refused('voucher-twice'),
    )
  }),
)

test(
  'a decision whose money went back is entered again, one that stands is not, also when two do it at once',
  inTown(async (town) => {
    const { lan, send } = town
    const again = () => ({ ...money.funding, id: newId<'funding'>(), amount: 90_000_000, decision: '99/QĐ-SLĐTBXH' })
    const first = again()
    assert.deepEqual(await send(lan, 'budget.add-funding', first), accepted)
    assert.deepEqual(await send(lan, 'budget.add-funding', again()), refused('funding-there-already'))
    assert.deepEqual(await reverse(town, first.id), accepted)
    const answers = await Promise.all([again(), again()].map((one) => send(lan, 'budget.add-funding', one)))
    assert.deepEqual(answers.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
  }),
)

test(
  'a corrected code reaches the lines that bear it, and their money opens by it; an ended one does not take new lines',
  inTown(async (town) => {
    const { lan, send, read } = town
    const corrected = {
      ...money.code,
      id: newId<'budget-code'>(),
      subItem: '6799',
      sourceCode: '12',
      replaces: money.code.id,
    }
    assert.deepEqual(await send(lan, 'budget.save-code', corrected), accepted)
    const ended = { ...corrected, id: newId<'budget-code'>(), validTo: addDays(today, -1), replaces: corrected.id }
    assert.deepEqual(await send(lan, 'budget.save-code', ended), accepted)
    const found = await read(lan, 'budget.estimate', { plan })
    assert.ok(found)
    assert.deepEqual([...new Set(found.lines.map(codeWords))], ['624 · 370-398 · 6750 · 6799 · nguồn 12'])
    for (const code of [money.code.id, ended.id]) {
      const opened = await read(lan, 'budget.transfers', { ...NO_NARROWING, plan, step: 'estimated', code })
      assert.equal(opened?.total, 21_000_000)
    }
    assert.deepEqual(
      await send(lan, 'budget.add-line', aLine({ code: ended.id, usedOn: today })),
      refused('budget-code-not-in-force'),
    )
  }),
)
