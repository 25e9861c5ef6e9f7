import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ContentOf } from '../../../commands/catalogue.ts'
import { day, monthPeriod, yearPeriod } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Selection } from '../../../kernel/figure.ts'
import { groupBy, type Horizon, type Id, sum } from '../../../kernel/kernel.ts'
import { closeBlock } from '../../../server/blocks.ts'
import { firstWork, plan } from '../../../../test/town-facts.ts'
import { accepted, type InTown, inTown, newId } from '../../../../test/town.ts'
import type { WorkRow } from './work.ts'
import { progressOver, wholeOf } from '../plan.reads.ts'
import { paramsOf } from '../selection.ts'

const { id, today } = exampleTown

/** A meeting of a union of the city, which works anywhere in it. */
const unionWork: ContentOf<'plan.log-work'> = {
  ...firstWork,
  unit: id<'unit'>('union'),
  source: 'on-behalf',
  note: null,
}

type Step =
  | { readonly does: 'log' | 'correct'; readonly who: 0 | 1; readonly at: number; readonly quantity: number }
  | { readonly does: 'confirm' | 'return' | 'withdraw' | 'prove' | 'unprove'; readonly at: number }
  | { readonly does: 'close' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom('log' as const, 'log' as const, 'correct' as const),
    who: fc.constantFrom(0 as const, 1 as const),
    at: fc.nat(30),
    quantity: fc.integer({ min: 1, max: 500 }),
  }),
  fc.record({
    does: fc.constantFrom(
      'confirm' as const,
      'return' as const,
      'withdraw' as const,
      'prove' as const,
      'unprove' as const,
    ),
    at: fc.nat(30),
  }),
  fc.record({ does: fc.constant('close' as const) }),
)

const PLACES = [
  ['quarter', 'other-quarter', 'ward'],
  ['second-ward-quarter', 'second-ward'],
] as const
const SELECTIONS: readonly Partial<Selection>[] = [
  {},
  { task: id<'task'>('meetings') },
  { unit: id<'unit'>('ward-office') },
  { area: id<'area'>('ward') },
  { area: id<'area'>('city') },
  { area: id<'area'>('hamlet') },
  { source: 'logged' },
  { source: 'declared' },
  { measure: 'attendance' },
  { task: id<'task'>('meetings'), measure: 'meeting' },
  { period: { from: day('2024-07-05'), to: day('2024-07-20') } },
]

/** What happened in one history: records and evidence that were kept, and what was known when each block was closed. */
type History = {
  readonly works: ContentOf<'plan.log-work'>[]
  readonly evidence: Id<'evidence'>[]
  readonly known: { readonly horizon: Horizon; readonly opened: readonly Opened[] }[]
}

/** A figure and the records that it opens. */
type Opened = { readonly figure: object; readonly rows: readonly WorkRow[] }

test(
  'whatever was logged, corrected, judged and proved: a figure is the sum of what it opens, now and as it was known',
  inTown(async (town) => {
    const history: History = { works: [firstWork], evidence: [id<'evidence'>('photo')], known: [] }
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const step of steps) await take(town, history, step)
        for (const selection of SELECTIONS) checkFold(await open(town, selection))
        await checkProgress(town, null)
        const last = history.known.at(-1)
        if (last) await checkProgress(town, last.horizon)
        for (const { horizon, opened } of history.known.slice(-6))
          for (const [i, selection] of SELECTIONS.entries())
            assert.deepEqual(
              withoutVerdictOf(await open(town, { ...selection, asOf: horizon })),
              withoutVerdictOf(opened[i]),
            )
      }),
      { numRuns: 6, endOnFailure: true },
    )
    assert.ok(history.works.length > 10)
    assert.ok(history.known.length > 3)
  }),
)

async function take(town: InTown, history: History, step: Step) {
  const { works, evidence, known } = history
  if (step.does === 'close') {
    const horizon = await closeBlock(town.db)
    known.push({ horizon, opened: await Promise.all(SELECTIONS.map((selection) => open(town, selection))) })
    return
  }
  const work = works[step.at % works.length] ?? firstWork
  if (step.does === 'log' || step.does === 'correct') return log(town, works, step)
  if (step.does === 'prove') return prove(town, work, evidence)
  if (step.does === 'unprove') {
    const last = evidence.pop()
    if (last) await town.send(officerOf(town, work), 'plan.take-evidence-back', { evidence: last })
    return
  }
  await judge(town, work, step.does)
}

async function log(
  town: InTown,
  works: ContentOf<'plan.log-work'>[],
  { does, who, at, quantity }: Extract<Step, { does: 'log' | 'correct' }>,
) {
  const officer = [town.hung, town.thu][who] ?? town.hung
  const replaced = does === 'correct' ? works.findLast((work) => work.unit === officer.unit) : null
  const isDeclared = at % 5 === 0
  const on = day(`2024-07-${String(1 + (at % 28)).padStart(2, '0')}`)
  const month = monthPeriod(2024, 6 + (quantity % 4))
  const work: ContentOf<'plan.log-work'> = {
    ...firstWork,
    id: newId<'work'>(),
    unit: officer.unit,
    source: isDeclared ? 'declared' : 'logged',
    ...(isDeclared ? month : { from: on, to: on }),
    places: [at, quantity].map((number) => id<'area'>(PLACES[who][number % PLACES[who].length] ?? 'ward')),
    quantity,
    measure: at % 7 === 0 ? 'meeting' : 'attendance',
    note: null,
    replaces: replaced?.id ?? null,
  }
  const answer = await town.send(officer, 'plan.log-work', work)
  if (answer.outcome === 'accepted') works.push(work)
}

const officerOf = (town: InTown, { unit }: ContentOf<'plan.log-work'>) =>
  unit === town.thu.unit ? town.thu : town.hung

async function prove(town: InTown, work: ContentOf<'plan.log-work'>, evidence: Id<'evidence'>[]) {
  const added = {
    id: newId<'evidence'>(),
    work: work.id,
    file: 'c'.repeat(64) as never,
    fileName: 'a.jpg',
    caption: null,
  }
  const answer = await town.send(officerOf(town, work), 'plan.add-evidence', added)
  if (answer.outcome === 'accepted') evidence.push(added.id)
}

const VERDICT = { confirm: 'confirmed', return: 'returned', withdraw: 'withdrawn' } as const

async function judge(town: InTown, { id: work }: ContentOf<'plan.log-work'>, does: keyof typeof VERDICT) {
  const standing = (await town.world.works.findWork(work))?.verdict ?? null
  const reason = { personalId: newId<'personal-text'>(), text: 'Xem lại số người' }
  const verdict = { id: newId<'work-verdict'>(), work, verdict: VERDICT[does], reason, replaces: standing }
  await town.send(town.lan, 'plan.judge-work', verdict)
}

/** The figure of a selection and every record it opens, page by page. */
async function open({ read, minh }: InTown, narrowed: Partial<Selection>): Promise<Opened> {
  const whole = {
    plan,
    task: null,
    unit: null,
    area: null,
    source: null,
    measure: null,
    period: yearPeriod(2024),
    asOf: null,
  }
  const params = paramsOf({ ...whole, ...narrowed })
  const rows: WorkRow[] = []
  let after: string | null = null
  for (;;) {
    const page = await readPage(read, minh, { ...params, after })
    rows.push(...page.rows)
    after = page.next
    if (after === null) {
      const { records, withEvidence, quantities } = page
      const key = (s: (typeof quantities)[number]) => `${s.source} ${s.measure} ${s.records} ${s.quantity}`
      return {
        figure: { records, withEvidence, quantities: quantities.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) },
        rows,
      }
    }
  }
}

async function readPage(read: InTown['read'], minh: InTown['minh'], params: Parameters<InTown['read']>[2] & object) {
  const page = await read(minh, 'plan.figure', params as never)
  assert.ok(page)
  return page
}

function checkFold({ figure, rows }: Opened) {
  const { records, withEvidence, quantities } = figure as {
    records: number
    withEvidence: number
    quantities: readonly { source: string; measure: string; quantity: number }[]
  }
  assert.equal(new Set(rows.map((row) => row.id)).size, rows.length)
  assert.equal(records, rows.length)
  assert.equal(withEvidence, rows.filter(({ evidence }) => evidence > 0).length)
  const totals = (of: readonly { source: string; measure: string; quantity: number }[]) =>
    [...groupBy(of, ({ source, measure }) => `${source} ${measure}`)]
      .map(([key, some]) => [key, sum(some.map(({ quantity }) => quantity))])
      .sort()
  assert.deepEqual(totals(quantities), totals(rows))
  assert.ok(rows.every(({ state }) => state === 'waiting' || state === 'confirmed'))
}

/** Every figure of the progress, in whatever measure, opens to the records that it was counted from. */
async function checkProgress(town: InTown, asOf: Horizon | null) {
  const selection = { ...wholeOf(plan, yearPeriod(2024)), asOf }
  const { tasks, units } = await progressOver(selection, today, town.world)
  const counted = [...tasks, ...tasks.flatMap((task) => task.units), ...units].map((one) => one.counted)
  const figures = counted.flatMap(({ all, bySource, others }) => [all, ...Object.values(bySource), ...others])
  for (const { value, measure, records, withEvidence, opens } of figures.filter((figure) => figure.records > 0)) {
    const { rows } = await open(town, opens)
    assert.deepEqual([rows.length, rows.filter((row) => row.evidence > 0).length], [records, withEvidence])
    // What is bound to no measure counts records.
    assert.equal(opens.measure === null ? rows.length : sum(rows.map(({ quantity }) => quantity)), value)
    assert.ok(opens.measure === null || rows.every((row) => row.measure === measure))
  }
}

/** Reasons are personal texts that may be erased: what was signed does not depend on them. */
const withoutVerdictOf = (opened: Opened | undefined) => ({
  figure: opened?.figure,
  rows: opened?.rows.map(({ reason: _, ...row }) => row),
})

test(
  'the plan by areas: a record in two wards counts in both, and areas without records are shown',
  inTown(async ({ lan, send, read, minh }) => {
    const places = [id<'area'>('quarter'), id<'area'>('other-quarter'), id<'area'>('hamlet')]
    await send(lan, 'plan.log-work', { ...unionWork, id: newId<'work'>(), places })
    const progress = await read(minh, 'plan.progress', { plan, from: null, to: null })
    assert.deepEqual(
      progress?.areas.map(({ areaName, counted }) => [areaName, counted.all.value]),
      [
        ['Phường Bình Minh', 2],
        ['Phường Phú Lợi', 0],
        ['Xã Tân Hòa', 1],
      ],
    )
  }),
)

test(
  'a month that the plan’s owner declares for a unit is told from one that the unit declares itself',
  inTown(async ({ lan, hung, thu, send, read, figure }) => {
    const declared = { ...firstWork, source: 'declared' as const, ...monthPeriod(2024, 7), note: null, replaces: null }
    const own = { ...declared, id: newId<'work'>(), quantity: 30 }
    const places = [id<'area'>('second-ward')]
    const forThu = { ...declared, id: newId<'work'>(), unit: thu.unit, places, quantity: 12 }
    const onBehalf = { ...firstWork, id: newId<'work'>(), source: 'on-behalf' as const, quantity: 5, note: null }
    for (const [who, work] of [
      [hung, own],
      [lan, forThu],
      [lan, onBehalf],
    ] as const)
      assert.deepEqual(await send(who, 'plan.log-work', work), accepted)
    const enteredBy = async ({ id: work }: { readonly id: Id<'work'> }) =>
      (await read(lan, 'plan.work', { work }))?.work.enteredBy
    assert.deepEqual(await Promise.all([own, forThu, onBehalf, firstWork].map(enteredBy)), [
      'unit',
      'owner',
      'owner',
      'unit',
    ])
    assert.deepEqual((await figure()).declaredForUnits, [{ measure: 'attendance', records: 1, quantity: 12 }])
    assert.deepEqual((await figure({ unit: hung.unit })).declaredForUnits, [])
    const [first] = (await figure({ unit: thu.unit, source: 'declared' })).rows
    assert.equal(first?.enteredBy, 'owner')
  }),
)

test(
  'work is found by the name of a place where it was done, without diacritics',
  inTown(async ({ lan, send, world }) => {
    const places = [id<'area'>('quarter'), id<'area'>('hamlet')]
    const far = { ...unionWork, id: newId<'work'>(), places }
    await send(lan, 'plan.log-work', far)
    const found = async (q: string) => {
      const filter = { ...wholeOf(plan, yearPeriod(2024)), state: null, q }
      return (await world.workReads.listWork(filter, { after: null, most: 10 })).rows.map((row) => row.id)
    }
    assert.deepEqual(await found('ap suoi tre'), [far.id])
    assert.deepEqual(await found('suoi tre khu pho 1'), [far.id])
    assert.deepEqual(await found('suoi tre phu loi'), [])
  }),
)

test(
  'targets and dates are read as they were known',
  inTown(async ({ lan, send, db, world }) => {
    const target = { id: newId<'target'>(), task: firstWork.task, unit: null, basis: 'owner' as const, replaces: null }
    await send(lan, 'plan.set-target', { ...target, value: 100 })
    const before = await closeBlock(db)
    await send(lan, 'plan.set-target', { ...target, id: newId<'target'>(), value: 300, replaces: target.id })
    const values = async (asOf: Horizon | null) =>
      (await world.targets.listTargets(plan, asOf)).map(({ value }) => value)
    assert.deepEqual(await values(before), [100])
    assert.deepEqual(await values(null), [300])
    assert.deepEqual(await values((before - 1) as Horizon), [])
  }),
)

test(
  'an assignment that ended later still stood at an earlier horizon',
  inTown(async ({ lan, send, db, world }) => {
    const before = await closeBlock(db)
    await send(lan, 'plan.end-assignment', { task: firstWork.task, assignment: id<'assignment'>('meetings-union') })
    const doers = async (asOf: Horizon | null) => (await world.tasks.listAssignments(plan, asOf)).length
    assert.equal((await doers(before)) - (await doers(null)), 1)
  }),
)
