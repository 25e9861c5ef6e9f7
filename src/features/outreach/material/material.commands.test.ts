import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commands } from '../../../commands/catalogue.ts'
import { day } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { accepted, type Answer, type InTown, inTown, newId, refused } from '../../../../test/town.ts'
import type { StockPlace } from './material.ts'
import { handOnId } from './material.rules.ts'

const { id, today } = exampleTown
const material = id<'material'>('material')
const printer: StockPlace = { at: 'printer', unit: null }
const spoiled: StockPlace = { at: 'spoiled', unit: null }
const store = (name: string): StockPlace => ({ at: 'store', unit: id<'unit'>(name) })
const text = (words: string) => ({ personalId: newId<'personal-text'>(), text: words })

const order = (part: object = {}) => ({
  ...commands['outreach.order-material'].example(exampleTown),
  id: newId<'material'>(),
  ...part,
})
const move = (from: StockPlace, to: StockPlace, amount: number) => ({
  id: newId<'stock-movement'>(),
  material,
  from: from as never,
  to: to as never,
  amount,
  on: today,
  note: null,
})
const handOut = (quantity: number, part: object = {}) => {
  const { work } = commands['outreach.hand-out'].example(exampleTown)
  return { work: { ...work, id: newId<'work'>(), quantity, ...part }, material }
}
const page = async ({ read, lan }: InTown, of = material) => {
  const found = await read(lan, 'outreach.material', { material: of })
  assert.ok(found)
  return found
}
/** How many sheets a place has, by its unit or its kind. */
const has = async (town: InTown, place: StockPlace | { readonly at: 'households'; readonly unit: null }) =>
  (await page(town)).balances.find(({ at, unit }) => at === place.at && unit === place.unit)?.amount ?? 0
const wardHas = (town: InTown) => has(town, store('ward-office'))

test(
  'only an approved message that holds on the day is printed; matter without a message may be too',
  inTown(async ({ lan, send }) => {
    const printing = (part: object) => send(lan, 'outreach.order-material', order(part))
    assert.deepEqual(await printing({ version: id('message') }), refused('print-of-unapproved'))
    assert.deepEqual(await printing({ version: newId() }), refused('print-of-unapproved'))
    const reason = text('Chính sách đã đổi')
    const inUse = { message: id<'message'>('message-in-use'), version: id<'message-version'>('message-in-use') }
    assert.deepEqual(await send(lan, 'outreach.withdraw-message', { ...inUse, reason }), accepted)
    assert.deepEqual(await printing({}), refused('print-of-unapproved'))
    assert.deepEqual(await printing({ version: null }), accepted)
    assert.deepEqual(await printing({ version: null, plan: newId() }), refused('plan-unknown'))
  }),
)

test(
  'an order has a number of copies and a day that was, and its copies come in parts until all are there',
  inTown(async (town) => {
    const { lan, send } = town
    const ordering = (part: object) => send(lan, 'outreach.order-material', order(part))
    assert.deepEqual(await ordering({ quantity: 0 }), refused('material-quantity-out-of-range'))
    assert.deepEqual(await ordering({ orderedOn: day('2024-12-01') }), refused('order-in-future'))
    const deliver = (amount: number) => send(lan, 'outreach.move-stock', move(printer, store('office'), amount))
    assert.deepEqual(await deliver(2001), refused('stock-short'))
    assert.deepEqual(await deliver(2000), accepted)
    assert.deepEqual(await deliver(1), refused('stock-short'))
    const { printed, inStores, quantity } = (await page(town)).material
    assert.deepEqual([quantity, printed, inStores], [5000, 5000, 5000])
  }),
)

test(
  'more is never handed on than is in the store, and each says what is there',
  inTown(async (town) => {
    const { hung, lan, refusalsOf, send } = town
    const [refusal] = await refusalsOf(lan, 'outreach.move-stock', move(store('office'), store('union'), 2501))
    assert.deepEqual(refusal, { code: 'stock-short', has: 2500 })
    assert.deepEqual(await send(hung, 'outreach.hand-out', handOut(501)), refused('stock-short'))
    assert.deepEqual(await send(hung, 'outreach.hand-out', handOut(500)), accepted)
    assert.equal(await wardHas(town), 0)
    assert.deepEqual(await send(hung, 'outreach.hand-out', handOut(1)), refused('stock-short'))
  }),
)

test(
  'fifty who hand on at once never hand on more than is there, and what is refused leaves no record',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const before = (await town.figure({ task: id('printing') })).records
    const answers = await Promise.all([
      ...Array.from({ length: 25 }, () => send(hung, 'outreach.hand-out', handOut(30))),
      ...Array.from({ length: 25 }, () =>
        send(lan, 'outreach.move-stock', move(store('ward-office'), store('second-ward-office'), 30)),
      ),
    ])
    const taken = answers.filter(({ outcome }) => outcome === 'accepted').length
    assert.equal(taken, 16)
    assert.equal(await wardHas(town), 500 - 16 * 30)
    for (const answer of answers) if (answer.outcome === 'refused') assert.deepEqual(answer, refused('stock-short'))
    const handedOut = (await has(town, { at: 'households', unit: null })) / 30
    assert.equal((await town.figure({ task: id('printing') })).records, before + handedOut)
    await balances(town)
  }),
)

test(
  'what households got counts for the task, comes back when its record is withdrawn, and follows its correction',
  inTown(async (town) => {
    const { hung, send } = town
    const first = handOut(100)
    assert.deepEqual(await send(hung, 'outreach.hand-out', first), accepted)
    assert.equal((await town.figure({ task: id('printing') })).records, 1)
    assert.equal(await wardHas(town), 400)

    const better = handOut(450, { replaces: first.work.id })
    assert.deepEqual(await send(hung, 'outreach.hand-out', better), accepted)
    assert.equal(await wardHas(town), 50)
    const more = handOut(501, { replaces: better.work.id })
    assert.deepEqual(await send(hung, 'outreach.hand-out', more), refused('stock-short'))
    assert.equal(await wardHas(town), 50)

    const verdict = { id: newId<'work-verdict'>(), reason: null, replaces: null, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(hung, 'plan.judge-work', { ...verdict, work: better.work.id }), accepted)
    assert.equal(await wardHas(town), 500)
    const { rows } = (await town.read(hung, 'outreach.movements', { material, after: null })) ?? { rows: [] }
    assert.equal(rows.find(({ work }) => work === better.work.id)?.state, 'undone')
    await balances(town)
  }),
)

test(
  'copies go only the ways that there are, by who has them',
  inTown(async ({ hung, lan, send, thu }) => {
    const moving = (who: typeof lan, ...[from, to, amount = 1]: readonly [StockPlace, StockPlace, number?]) =>
      send(who, 'outreach.move-stock', move(from, to, amount))
    for (const [from, to] of [
      [printer, store('ward-office')],
      [printer, spoiled],
      [store('office'), store('office')],
      [store('office'), printer],
      [spoiled, store('office')],
      [{ at: 'store', unit: null }, spoiled],
      [store('office'), { at: 'spoiled', unit: id<'unit'>('office') }],
    ] as const)
      assert.deepEqual(await moving(lan, from, to), refused('stock-way-unknown'))
    assert.deepEqual(await moving(thu, store('ward-office'), store('second-ward-office')), refused('stock-not-yours'))
    assert.deepEqual(await moving(hung, store('ward-office'), spoiled), accepted)
    assert.deepEqual(await moving(lan, store('ward-office'), spoiled), accepted)
    assert.deepEqual(await moving(lan, store('office'), spoiled, 0), refused('stock-amount-out-of-range'))
    assert.deepEqual(await moving(lan, store('office'), spoiled, -5), refused('stock-amount-out-of-range'))
    const late = { ...move(store('office'), spoiled, 1), on: day('2024-12-01') }
    assert.deepEqual(await send(lan, 'outreach.move-stock', late), refused('stock-in-future'))
    const early = { ...move(store('office'), spoiled, 1), on: day('2024-09-14') }
    assert.deepEqual(await send(lan, 'outreach.move-stock', early), refused('stock-before-order'))
    const unknown = { ...move(store('office'), spoiled, 1), material: newId<'material'>() }
    assert.deepEqual(await send(lan, 'outreach.move-stock', unknown), refused('material-unknown'))
  }),
)

test(
  'a mistake is moved back once, never what moved back itself, and only while the copies are still there',
  inTown(async (town) => {
    const { hung, lan, send } = town
    const movement = id<'stock-movement'>('to-ward')
    const back = (of: Id<'stock-movement'>, own = newId<'stock-movement'>()) => ({
      id: own,
      movement: of,
      reason: text('Ghi nhầm'),
    })
    const hand = handOut(1)
    assert.deepEqual(await send(hung, 'outreach.hand-out', hand), accepted)
    assert.deepEqual(await send(lan, 'outreach.move-stock-back', back(movement)), refused('stock-short'))
    const ofRecord = back(hand.work.id as string as Id<'stock-movement'>)
    assert.deepEqual(await send(hung, 'outreach.move-stock-back', ofRecord), refused('movement-of-record'))
    const verdict = { id: newId<'work-verdict'>(), reason: null, replaces: null, verdict: 'withdrawn' as const }
    assert.deepEqual(await send(hung, 'plan.judge-work', { ...verdict, work: hand.work.id }), accepted)

    assert.deepEqual(await send(hung, 'outreach.move-stock-back', back(movement)), refused('stock-not-yours'))
    const both = [back(movement), back(movement)]
    const answers = await Promise.all(both.map((one) => send(lan, 'outreach.move-stock-back', one)))
    const undone = both[answers.findIndex(({ outcome }) => outcome === 'accepted')]
    assert.deepEqual(
      answers.filter(({ outcome }) => outcome === 'refused'),
      [refused('movement-reversed-already')],
    )
    assert.ok(undone)
    assert.deepEqual(await send(lan, 'outreach.move-stock-back', back(movement)), refused('movement-reversed-already'))
    assert.deepEqual(await send(lan, 'outreach.move-stock-back', back(undone.id)), refused('movement-moves-back'))
    assert.deepEqual(await send(lan, 'outreach.move-stock-back', back(newId())), refused('movement-unknown'))
    assert.equal(await has(town, store('office')), 3000)
    assert.equal(await wardHas(town), 0)
    await balances(town)
  }),
)

test(
  'copies out of a store are counted in sheets, not before they were ordered, and for a task that hands out',
  inTown(async ({ hung, send, read }) => {
    const meeting = handOut(5, { task: id('meetings'), measure: 'sheet' })
    assert.deepEqual(await send(hung, 'outreach.hand-out', meeting), refused('task-of-other-kind'))
    const counted = handOut(5, { measure: 'piece' })
    assert.deepEqual(await send(hung, 'outreach.hand-out', counted), refused('handed-out-not-in-sheets'))
    const early = handOut(5, { from: day('2024-09-01'), to: day('2024-09-01') })
    assert.deepEqual(await send(hung, 'outreach.hand-out', early), refused('stock-before-order'))
    const told = handOut(5)
    assert.deepEqual(await send(hung, 'outreach.hand-out', told), accepted)
    const found = await read(hung, 'outreach.handed-out', { work: told.work.id })
    assert.equal(found?.told?.material, material)
    const stock = await read(hung, 'outreach.stock', { plan: id('plan'), unit: id('ward-office') })
    assert.deepEqual(
      stock?.stock.map(({ amount }) => amount),
      [495],
    )
  }),
)

test(
  'a stock is shared out among wards by their poor and near-poor households, to the last sheet',
  inTown(async (town) => {
    const { lan, send } = town
    const example = commands['outreach.apportion-stock'].example(exampleTown)
    const share = (part: object) =>
      send(lan, 'outreach.apportion-stock', { ...example, id: newId<'apportionment'>(), ...part })
    const [place] = example.places
    assert.deepEqual(await share({ places: [place, place] }), refused('share-place-twice'))
    assert.deepEqual(await share({ least: 151 }), refused('share-least-too-high'))
    assert.deepEqual(await share({ amount: 5001 }), refused('share-more-than-ordered'))
    assert.deepEqual(await share({ places: [{ ...place, poor: -1 }] }), refused('share-number-out-of-range'))
    const none = { ...place, poor: 0, nearPoor: 0 }
    assert.deepEqual(await share({ places: [none] }), refused('share-without-households'))
    assert.deepEqual(await share({ source: 'Báo cáo', numbersOn: day('2025-01-01') }), refused('stock-in-future'))
    assert.deepEqual(await share({ places: [{ ...place, area: newId() }] }), refused('reference-unknown'))
    assert.deepEqual(await share({}), accepted)
    const { apportionments } = await page(town)
    assert.equal(apportionments.length, 1)
    assert.deepEqual(
      apportionments[0]?.shares.map(({ areaName, amount, receiver }) => [areaName, amount, receiver]),
      [
        ['Phường Bình Minh', 218, id('ward-office')],
        ['Phường Phú Lợi', 82, id('second-ward-office')],
      ],
    )
  }),
)

test(
  'what moves of an order is read page after page, the last day first',
  inTown(async ({ lan, read, send }) => {
    for (let i = 0; i < 50; i++) await send(lan, 'outreach.move-stock', move(store('office'), spoiled, 1))
    const first = await read(lan, 'outreach.movements', { material, after: null })
    assert.equal(first?.rows.length, 50)
    const second = await read(lan, 'outreach.movements', { material, after: first?.next ?? null })
    assert.equal(second?.rows.length, 2)
    assert.equal(second?.next, null)
  }),
)

const UNITS = ['office', 'ward-office', 'second-ward-office'] as const
const step = fc.record({
  from: fc.constantFrom('printer', ...UNITS),
  to: fc.constantFrom('spoiled', 'households', 'back', ...UNITS),
  amount: fc.integer({ min: 1, max: 60 }),
})

test(
  'whatever happens to an order, in whatever order, no place ever has less than nothing and all copies are somewhere',
  inTown(async (town) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const ordered = order({ quantity: 100 })
        assert.deepEqual(await town.send(town.lan, 'outreach.order-material', ordered), accepted)
        const done: Id<'stock-movement'>[] = []
        for (const one of steps) await take(town, one, { of: ordered.id, done })
        const { balances: found, material: row } = await page(town, ordered.id)
        assert.ok(found.every(({ amount }) => amount > 0))
        assert.equal(row.printed, row.inStores + row.handedOut + row.spoiled)
        assert.equal(
          found.reduce((sum, { amount }) => sum + amount, 0),
          100,
        )
      }),
      { numRuns: 12 },
    )
  }),
)

type Step = { readonly from: string; readonly to: string; readonly amount: number }

/** One thing that somebody tries; what is refused is refused for a reason of the stock. */
async function take(
  { lan, hung, send }: InTown,
  { from, to, amount }: Step,
  { of, done }: { readonly of: Id<'material'>; readonly done: Id<'stock-movement'>[] },
) {
  const moved = { ...move(placeOf(from), placeOf(to), amount), material: of }
  const asks: Readonly<Record<string, () => Promise<Answer>>> = {
    households: () => send(hung, 'outreach.hand-out', { ...handOut(amount), material: of }),
    back: () => send(lan, 'outreach.move-stock-back', { id: moved.id, movement: done.at(-1) ?? newId(), reason: null }),
  }
  const answer = await (asks[to] ?? (() => send(lan, 'outreach.move-stock', moved)))()
  if (answer.outcome === 'accepted') done.push(moved.id)
  else
    assert.deepEqual(
      answer.codes.filter((code) => !EXPECTED.includes(code)),
      [],
    )
}
const placeOf = (name: string) => (name === 'printer' ? printer : name === 'spoiled' ? spoiled : store(name))
const EXPECTED = [
  'stock-short',
  'stock-way-unknown',
  'movement-reversed-already',
  'movement-moves-back',
  'movement-unknown',
]

/** Ordered = at the printer + in stores + with households + spoiled. */
async function balances(town: InTown) {
  const { material: row, balances: found } = await page(town)
  assert.equal(row.printed, row.inStores + row.handedOut + row.spoiled)
  assert.equal(
    found.reduce((sum, { amount }) => sum + amount, 0),
    row.quantity,
  )
}

test(
  'what a table handed on and somebody moved back is handed on again; what stands is not offered twice',
  inTown(async (town) => {
    const { lan, send } = town
    const shared = { ...commands['outreach.apportion-stock'].example(exampleTown), id: newId<'apportionment'>() }
    assert.deepEqual(await send(lan, 'outreach.apportion-stock', shared), accepted)
    const share = async () => {
      const { apportionments } = await page(town)
      const found = apportionments.find((one) => one.id === shared.id)?.shares[0]
      assert.ok(found)
      return found
    }
    const move = async () => {
      const { receiver, movedBack } = await share()
      return {
        ...commands['outreach.move-stock'].example(exampleTown),
        id: handOnId(shared.id, { receiver, movedBack }),
        to: { at: 'store' as const, unit: receiver },
        amount: 5,
        note: null,
      }
    }
    assert.equal((await share()).handedOn, 'no')
    const first = await move()
    assert.deepEqual(await send(lan, 'outreach.move-stock', first), accepted)
    assert.equal((await share()).handedOn, 'yes')
    const back = { id: newId<'stock-movement'>(), movement: first.id, reason: null }
    assert.deepEqual(await send(lan, 'outreach.move-stock-back', back), accepted)
    assert.equal((await share()).handedOn, 'no')
    const second = await move()
    assert.notEqual(second.id, first.id)
    assert.deepEqual(await send(lan, 'outreach.move-stock', second), accepted)
    assert.equal((await share()).handedOn, 'yes')
  }),
)

test(
  'sheets are shared out by who ordered, owns or has them, by the numbers that were entered for that day',
  inTown(async ({ lan, bich, hung, send }) => {
    const shared = { ...commands['outreach.apportion-stock'].example(exampleTown), id: newId<'apportionment'>() }
    assert.deepEqual(await send(bich, 'outreach.apportion-stock', shared), refused('share-not-yours'))
    const [place] = shared.places
    assert.ok(place)
    const counted = {
      on: shared.numbersOn,
      source: 'Danh sách của phường',
      counts: [{ ...place, id: newId<'household-count'>(), poor: place.poor + 1, residents: null, officials: null }],
    }
    assert.deepEqual(await send(hung, 'outreach.count-households', counted), accepted)
    assert.deepEqual(await send(lan, 'outreach.apportion-stock', shared), refused('share-counts-differ'))
    const places = shared.places.map((one) => (one === place ? { ...one, poor: one.poor + 1 } : one))
    assert.deepEqual(await send(lan, 'outreach.apportion-stock', { ...shared, places }), accepted)
  }),
)

test(
  'sheets of one plan are not handed out under a task of another',
  inTown(async ({ lan, hung, send }) => {
    const order = commands['outreach.order-material'].example(exampleTown)
    const other = { ...order, id: newId<'material'>(), plan: id<'plan'>('inspection-plan') }
    assert.deepEqual(await send(lan, 'outreach.order-material', other), accepted)
    const out = commands['outreach.hand-out'].example(exampleTown)
    assert.deepEqual(
      await send(hung, 'outreach.hand-out', { ...out, material: other.id }),
      refused('stock-of-other-plan'),
    )
  }),
)

test(
  'an order of which nothing moved is taken back with a reason and stands in no list; one that moved stays',
  inTown(async ({ lan, bich, send, read }) => {
    const wrong = order()
    assert.deepEqual(await send(lan, 'outreach.order-material', wrong), accepted)
    const end = { material: wrong.id, reason: text('Ghi nhầm số lượng') }
    assert.deepEqual(await send(bich, 'outreach.take-order-back', end), refused('stock-not-yours'))
    const blank = { ...end, reason: text(' ') }
    assert.deepEqual(await send(lan, 'outreach.take-order-back', blank), refused('order-reason-missing'))
    const moved = { ...end, material, reason: text('Ghi nhầm') }
    assert.deepEqual(await send(lan, 'outreach.take-order-back', moved), refused('order-moved-already'))
    assert.deepEqual(await send(lan, 'outreach.take-order-back', end), accepted)
    const again = { ...end, reason: text('Lần nữa') }
    assert.deepEqual(await send(lan, 'outreach.take-order-back', again), refused('material-unknown'))
    const delivery = { ...move(printer, store('office'), 10), material: wrong.id }
    assert.deepEqual(await send(lan, 'outreach.move-stock', delivery), refused('material-unknown'))
    const listed = await read(lan, 'outreach.materials', { plan: id<'plan'>('plan') })
    assert.equal(
      listed?.materials.some((one) => one.id === wrong.id),
      false,
    )
    assert.equal(await read(lan, 'outreach.material', { material: wrong.id }), null)
  }),
)

test(
  'a delivery and the taking back of its order at once: one of them stands',
  inTown(async ({ lan, send }) => {
    const wrong = order()
    assert.deepEqual(await send(lan, 'outreach.order-material', wrong), accepted)
    const delivery = { ...move(printer, store('office'), 10), material: wrong.id }
    const answers = await Promise.all([
      send(lan, 'outreach.move-stock', delivery),
      send(lan, 'outreach.take-order-back', { material: wrong.id, reason: text('Nhầm') }),
    ])
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
  }),
)

test(
  'the signed minutes of a hand-over are brought by either store; a delivery has none',
  inTown(async ({ hung, thu, lan, send, read }) => {
    const scan = commands['outreach.add-minutes'].example(exampleTown)
    assert.deepEqual(await send(thu, 'outreach.add-minutes', scan), refused('stock-not-yours'))
    assert.deepEqual(await send(hung, 'outreach.add-minutes', scan), accepted)
    const twice = { ...scan, id: newId<'evidence'>() }
    assert.deepEqual(await send(lan, 'outreach.add-minutes', twice), refused('evidence-there-already'))
    const delivered = { ...twice, movement: id<'stock-movement'>('delivered') }
    assert.deepEqual(await send(lan, 'outreach.add-minutes', delivered), refused('movement-without-minutes'))
    const rows = (await read(lan, 'outreach.movements', { material, after: null }))?.rows ?? []
    assert.deepEqual(
      rows.filter(({ scans }) => scans.length > 0).map((row) => [row.id, row.scans[0]?.fileName]),
      [[scan.movement, scan.fileName]],
    )
  }),
)
