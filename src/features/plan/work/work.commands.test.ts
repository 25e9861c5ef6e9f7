import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { commands, type ContentOf } from '../../../commands/catalogue.ts'
import { day, monthPeriod } from '../../../kernel/day.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import type { Id, Sha256 } from '../../../kernel/kernel.ts'
import { firstWork, plan } from '../../../../test/town-facts.ts'
import { aPhoto, sha256Of } from '../../../../test/town-files.ts'
import { accepted, inTown, refused } from '../../../../test/town.ts'
import type { Verdict } from './work.ts'

const { id, today } = exampleTown
const [office, union, secondWard] = [id<'unit'>('office'), id<'unit'>('union'), id<'unit'>('second-ward-office')]

const aWork = (change: Partial<ContentOf<'plan.log-work'>> = {}): ContentOf<'plan.log-work'> => ({
  ...firstWork,
  id: randomUUID() as Id<'work'>,
  note: null,
  ...change,
})
const correction = (change: Partial<ContentOf<'plan.log-work'>> = {}) => aWork({ replaces: firstWork.id, ...change })

const aVerdict = (verdict: Verdict, change: Partial<ContentOf<'plan.judge-work'>> = {}) => ({
  id: randomUUID() as Id<'work-verdict'>,
  work: firstWork.id,
  verdict,
  reason: null,
  replaces: null,
  ...change,
})
const because = (text: string) => ({ personalId: randomUUID() as Id<'personal-text'>, text })
const evidence = (file: Sha256, work = firstWork.id) => ({
  id: randomUUID() as Id<'evidence'>,
  work,
  file,
  fileName: 'anh.jpg',
  caption: because('Bà con nghe tại nhà văn hóa'),
})

test(
  'a meeting that was logged counts with its people',
  inTown(async ({ hung, send, figure }) => {
    assert.deepEqual(await send(hung, 'plan.log-work', aWork({ quantity: 30 })), accepted)
    const { records, withEvidence, quantities } = await figure()
    assert.deepEqual({ records, withEvidence }, { records: 2, withEvidence: 1 })
    assert.deepEqual(quantities, [{ measure: 'attendance', quantity: 76, source: 'logged', records: 2 }])
  }),
)

test(
  'work is not in the future, not before the plan, and does not run backwards',
  inTown(async ({ hung, send }) => {
    const on = (from: string, to: string) => send(hung, 'plan.log-work', aWork({ from: day(from), to: day(to) }))
    assert.deepEqual(await on('2024-09-16', '2024-09-16'), refused('work-in-future'))
    assert.deepEqual(await on('2024-06-20', '2024-06-20'), refused('work-before-plan'))
    assert.deepEqual(await on('2024-09-02', '2024-09-01'), refused('work-ends-before-it-begins'))
    assert.deepEqual(await on('2024-06-21', '2024-06-21'), accepted)
  }),
)

test(
  'a record is one act of a month at most, whoever writes it; what sums up more is declared',
  inTown(async ({ hung, lan, send, refusalsOf }) => {
    const over = (to: string, change: Partial<ContentOf<'plan.log-work'>> = {}) =>
      aWork({ from: day('2024-07-01'), to: day(to), ...change })
    assert.deepEqual(await send(hung, 'plan.log-work', over('2024-07-31')), accepted)
    assert.deepEqual(await refusalsOf(hung, 'plan.log-work', over('2024-08-01')), [
      { code: 'work-too-long', days: 32, most: 31 },
    ])
    const onBehalf = over('2024-08-31', { source: 'on-behalf' })
    assert.deepEqual(await send(lan, 'plan.log-work', onBehalf), refused('work-too-long'))
    assert.deepEqual(await send(hung, 'plan.log-work', over('2024-08-31', { source: 'declared' })), accepted)
  }),
)

test(
  'nobody and more than ten million do not come to a meeting',
  inTown(async ({ hung, send }) => {
    const with_ = (quantity: number) => send(hung, 'plan.log-work', aWork({ quantity }))
    assert.deepEqual(await with_(0), refused('quantity-out-of-range'))
    assert.deepEqual(await with_(-5), refused('quantity-out-of-range'))
    assert.deepEqual(await with_(10_000_001), refused('quantity-out-of-range'))
    assert.deepEqual(await with_(10_000_000), accepted)
  }),
)

test(
  'a meeting is counted in people or meetings, not in sheets',
  inTown(async ({ hung, send, refusalsOf }) => {
    assert.deepEqual(await send(hung, 'plan.log-work', aWork({ measure: 'meeting', quantity: 1 })), accepted)
    assert.deepEqual(await refusalsOf(hung, 'plan.log-work', aWork({ measure: 'sheet' })), [
      { code: 'measure-unfit', measure: 'sheet', fits: ['attendance', 'meeting'] },
    ])
  }),
)

test(
  'who was not given the task has no work in it',
  inTown(async ({ hung, send }) => {
    const runs = aWork({ task: id<'task'>('loudspeaker'), measure: 'run' })
    assert.deepEqual(await send(hung, 'plan.log-work', runs), refused('unit-not-doer'))
    assert.deepEqual(await send(hung, 'plan.log-work', aWork({ task: id<'task'>('none') })), refused('task-unknown'))
  }),
)

test(
  'places lie in the plan’s area',
  inTown(async ({ hung, send }) => {
    const at = (...names: readonly string[]) =>
      send(hung, 'plan.log-work', aWork({ places: names.map((name) => id<'area'>(name)) }))
    assert.deepEqual(await at('far-away'), refused('area-outside-plan'))
    assert.deepEqual(await at('quarter', 'far-away'), refused('area-outside-plan'))
    assert.deepEqual(await at('nowhere'), refused('area-outside-plan'))
    assert.deepEqual(await at('quarter', 'quarter', 'other-quarter', 'ward'), accepted)
  }),
)

test(
  'a ward works in the ward, also when the owner writes for it; an office of the city works anywhere in it',
  inTown(async ({ hung, lan, send }) => {
    const at = (name: string, change: Partial<ContentOf<'plan.log-work'>> = {}) =>
      aWork({ places: [id<'area'>('quarter'), id<'area'>(name)], ...change })
    for (const outside of ['city', 'second-ward', 'second-ward-quarter', 'hamlet'])
      assert.deepEqual(await send(hung, 'plan.log-work', at(outside)), refused('area-outside-unit'))
    const onBehalf = at('hamlet', { source: 'on-behalf' })
    assert.deepEqual(await send(lan, 'plan.log-work', onBehalf), refused('area-outside-unit'))
    const unions = at('hamlet', { source: 'on-behalf', unit: union })
    assert.deepEqual(await send(lan, 'plan.log-work', unions), accepted)
  }),
)

test(
  'an officer writes for his unit; the owner declares and enters on behalf',
  inTown(async ({ hung, thu, lan, send }) => {
    const [july, august] = [monthPeriod(2024, 7), monthPeriod(2024, 8)]
    assert.deepEqual(await send(thu, 'plan.log-work', aWork()), refused('not-allowed'))
    assert.deepEqual(await send(hung, 'plan.log-work', aWork({ source: 'on-behalf' })), refused('only-owner-on-behalf'))
    assert.deepEqual(await send(lan, 'plan.log-work', aWork()), refused('only-owner-on-behalf'))
    assert.deepEqual(await send(lan, 'plan.log-work', aWork({ source: 'on-behalf' })), accepted)
    assert.deepEqual(await send(lan, 'plan.log-work', aWork({ source: 'declared', ...july })), accepted)
    assert.deepEqual(await send(hung, 'plan.log-work', aWork({ source: 'declared', ...august })), accepted)
  }),
)

test(
  'a plan owner of another unit enters nothing on behalf here',
  inTown(async ({ bich, send }) => {
    const entered = aWork({ source: 'on-behalf' })
    assert.deepEqual(await send(bich, 'plan.log-work', entered), refused('only-owner-on-behalf'))
  }),
)

test(
  'a declared total covers whole months, this one and the plan’s first among them',
  inTown(async ({ hung, send }) => {
    const declare = (from: string, to: string) =>
      send(hung, 'plan.log-work', aWork({ source: 'declared', from: day(from), to: day(to) }))
    assert.deepEqual(await declare('2024-08-01', '2024-08-30'), refused('declared-not-whole-months'))
    assert.deepEqual(await declare('2024-06-01', '2024-06-30'), accepted)
    assert.deepEqual(await declare('2024-09-01', '2024-09-30'), accepted)
    assert.deepEqual(await declare('2024-10-01', '2024-10-31'), refused('work-in-future'))
  }),
)

test(
  'a total declared for the plan’s first month counts in the whole plan, which begins on the plan’s own day',
  inTown(async ({ hung, send, read }) => {
    const june = monthPeriod(2024, 6)
    assert.deepEqual(await send(hung, 'plan.log-work', aWork({ source: 'declared', ...june, quantity: 300 })), accepted)
    const whole = await read(hung, 'plan.progress', { plan, from: null, to: null })
    assert.deepEqual(whole?.period, { from: day('2024-06-21'), to: day('2024-12-31') })
    const meetings = whole?.progress.tasks.find(({ task }) => task.id === firstWork.task)
    assert.equal(meetings?.counted.bySource.declared.value, 300)
  }),
)

test(
  'a declared total of several months reaches neither beyond this month nor before the plan’s first',
  inTown(async ({ hung, send }) => {
    const declare = (from: string, to: string) =>
      send(hung, 'plan.log-work', aWork({ source: 'declared', from: day(from), to: day(to) }))
    assert.deepEqual(await declare('2024-09-01', '2024-12-31'), refused('work-in-future'))
    assert.deepEqual(await declare('2024-01-01', '2024-06-30'), refused('work-before-plan'))
    assert.deepEqual(await declare('2024-06-01', '2024-09-30'), accepted)
  }),
)

const total = (from: number, to: number, change: Partial<ContentOf<'plan.log-work'>> = {}) =>
  aWork({ source: 'declared', from: monthPeriod(2024, from).from, to: monthPeriod(2024, to).to, ...change })

test(
  'a unit declares the months of a task once in a measure; another month, measure or unit is another total',
  inTown(async ({ hung, thu, lan, send, refusalsOf }) => {
    assert.deepEqual(await send(hung, 'plan.log-work', total(7, 8)), accepted)
    const standing = { code: 'declared-already', from: day('2024-07-01'), to: day('2024-08-31') }
    assert.deepEqual(await refusalsOf(hung, 'plan.log-work', total(8, 9)), [standing])
    assert.deepEqual(await refusalsOf(lan, 'plan.log-work', total(7, 7)), [standing])
    assert.deepEqual(await send(hung, 'plan.log-work', total(9, 9)), accepted)
    assert.deepEqual(await send(hung, 'plan.log-work', total(8, 8, { measure: 'meeting', quantity: 3 })), accepted)
    const other = total(8, 8, { unit: secondWard, places: [id<'area'>('second-ward')] })
    assert.deepEqual(await send(thu, 'plan.log-work', other), accepted)
  }),
)

test(
  'a declared total is corrected, not declared again; one that counts no more makes room, and does not come back beside the new',
  inTown(async ({ hung, lan, send }) => {
    const july = total(7, 7)
    await send(hung, 'plan.log-work', july)
    const corrected = total(7, 8, { replaces: july.id })
    assert.deepEqual(await send(hung, 'plan.log-work', corrected), accepted)
    const returned = aVerdict('returned', { work: corrected.id, reason: because('Trùng') })
    await send(lan, 'plan.judge-work', returned)
    assert.deepEqual(await send(hung, 'plan.log-work', total(8, 8)), accepted)
    const again = aVerdict('confirmed', { work: corrected.id, replaces: returned.id })
    assert.deepEqual(await send(lan, 'plan.judge-work', again), refused('declared-already'))
    const wider = total(7, 9, { replaces: corrected.id })
    assert.deepEqual(await send(hung, 'plan.log-work', wider), refused('declared-already'))
  }),
)

test(
  'two officers declare the same month at once: one counts, the other is told',
  inTown(async ({ hung, dung, send }) => {
    const both = await Promise.all([hung, dung].map((who) => send(who, 'plan.log-work', total(8, 8))))
    assert.deepEqual(
      both.filter((answer) => answer.outcome === 'refused'),
      [refused('declared-already')],
    )
  }),
)

test(
  'declared and on-behalf numbers are counted apart',
  inTown(async ({ hung, lan, send, figure }) => {
    await send(
      hung,
      'plan.log-work',
      aWork({ source: 'declared', from: day('2024-07-01'), to: day('2024-07-31'), quantity: 200 }),
    )
    await send(
      lan,
      'plan.log-work',
      aWork({ source: 'on-behalf', unit: secondWard, places: [id<'area'>('second-ward')], quantity: 7 }),
    )
    const sorted = (await figure()).quantities.toSorted((a, b) => a.source.localeCompare(b.source))
    assert.deepEqual(
      sorted.map(({ source, quantity }) => [source, quantity]),
      [
        ['declared', 200],
        ['logged', 46],
        ['on-behalf', 7],
      ],
    )
  }),
)

test(
  'a correction counts instead of what it corrects, and keeps its evidence',
  inTown(async ({ hung, send, figure, read }) => {
    assert.deepEqual(await send(hung, 'plan.log-work', correction({ quantity: 64 })), accepted)
    const { records, withEvidence, quantities } = await figure()
    assert.deepEqual([records, withEvidence, quantities[0]?.quantity], [1, 1, 64])
    const page = await read(hung, 'plan.work', { work: firstWork.id })
    assert.deepEqual(
      page?.chain.map(({ quantity, state }) => [quantity, state]),
      [
        [64, 'waiting'],
        [46, 'replaced'],
      ],
    )
  }),
)

test(
  'two officers correct the same record at once: one counts, the other is told',
  inTown(async ({ hung, dung, send, figure }) => {
    const both = await Promise.all([
      send(hung, 'plan.log-work', correction({ quantity: 50 })),
      send(dung, 'plan.log-work', correction({ quantity: 60 })),
    ])
    const told = both.filter((answer) => answer.outcome === 'refused')
    assert.deepEqual(told, [refused('already-corrected')])
    assert.equal((await figure()).records, 1)
  }),
)

test(
  'a correction stays with its task and unit, and corrects what is there',
  inTown(async ({ hung, lan, send }) => {
    const elsewhere = correction({ unit: union, source: 'on-behalf' })
    assert.deepEqual(await send(lan, 'plan.log-work', elsewhere), refused('correction-moves-task'))
    const printing = correction({ task: id<'task'>('printing'), measure: 'sheet' })
    assert.deepEqual(await send(hung, 'plan.log-work', printing), refused('correction-moves-task'))
    const unknown = correction({ replaces: randomUUID() as Id<'work'> })
    assert.deepEqual(await send(hung, 'plan.log-work', unknown), refused('work-unknown'))
  }),
)

test(
  'the owner confirms, and returns with a reason; what was returned does not count',
  inTown(async ({ lan, send, figure, read }) => {
    const confirmed = aVerdict('confirmed')
    assert.deepEqual(await send(lan, 'plan.judge-work', confirmed), accepted)
    assert.equal((await figure()).records, 1)
    const returned = aVerdict('returned', { replaces: confirmed.id })
    assert.deepEqual(
      await send(lan, 'plan.judge-work', { ...returned, reason: because('  ') }),
      refused('reason-missing'),
    )
    assert.deepEqual(await send(lan, 'plan.judge-work', returned), refused('reason-missing'))
    assert.deepEqual(await send(lan, 'plan.judge-work', { ...returned, reason: because('Thiếu danh sách') }), accepted)
    assert.equal((await figure()).records, 0)
    const page = await read(lan, 'plan.work', { work: firstWork.id })
    assert.deepEqual([page?.work.state, page?.work.reason], ['returned', 'Thiếu danh sách'])
  }),
)

test(
  'what was returned is told to its own unit by task, beside the figures, until it is corrected',
  inTown(async ({ hung, thu, lan, send, read }) => {
    const returnedTo = async (officer: typeof hung) =>
      (await read(officer, 'plan.progress', { plan, from: null, to: null }))?.returned
    assert.deepEqual(await returnedTo(hung), [])
    await send(lan, 'plan.judge-work', aVerdict('returned', { reason: because('Thiếu danh sách') }))
    assert.deepEqual(await returnedTo(hung), [{ task: firstWork.task, records: 1 }])
    assert.deepEqual(await returnedTo(thu), [])
    await send(hung, 'plan.log-work', correction({ quantity: 45 }))
    assert.deepEqual(await returnedTo(hung), [])
  }),
)

test(
  'a unit withdraws what waits, and not what is confirmed',
  inTown(async ({ hung, lan, send }) => {
    const confirmed = aVerdict('confirmed')
    assert.deepEqual(await send(lan, 'plan.judge-work', confirmed), accepted)
    const withdrawn = aVerdict('withdrawn', { replaces: confirmed.id })
    assert.deepEqual(await send(hung, 'plan.judge-work', withdrawn), refused('work-confirmed-already'))
  }),
)

test(
  'a unit corrects what was confirmed only after the owner returned it; the owner corrects it at once',
  inTown(async ({ hung, lan, bich, send, figure }) => {
    const confirmed = aVerdict('confirmed')
    assert.deepEqual(await send(lan, 'plan.judge-work', confirmed), accepted)
    assert.deepEqual(
      await send(hung, 'plan.log-work', correction({ quantity: 9999 })),
      refused('work-confirmed-already'),
    )
    assert.equal((await figure()).quantities[0]?.quantity, 46)
    const returned = aVerdict('returned', { replaces: confirmed.id, reason: because('Sai số người') })
    assert.deepEqual(await send(lan, 'plan.judge-work', returned), accepted)
    const mended = correction({ quantity: 47 })
    assert.deepEqual(await send(hung, 'plan.log-work', mended), accepted)
    assert.deepEqual(await send(lan, 'plan.judge-work', aVerdict('confirmed', { work: mended.id })), accepted)
    const byOwner = aWork({ replaces: mended.id, source: 'on-behalf', quantity: 48 })
    assert.deepEqual(
      await send(bich, 'plan.log-work', byOwner),
      refused('only-owner-on-behalf', 'work-confirmed-already'),
    )
    assert.deepEqual(await send(lan, 'plan.log-work', byOwner), accepted)
    assert.deepEqual(
      (await figure()).quantities.map(({ quantity, source }) => [source, quantity]),
      [['on-behalf', 48]],
    )
  }),
)

test(
  'what a unit has withdrawn stays withdrawn, and counts no more; it writes a new record',
  inTown(async ({ hung, lan, send, figure }) => {
    const withdrawn = aVerdict('withdrawn')
    assert.deepEqual(await send(hung, 'plan.judge-work', withdrawn), accepted)
    assert.equal((await figure()).records, 0)
    for (const verdict of ['confirmed', 'returned'] as const) {
      const later = aVerdict(verdict, { replaces: withdrawn.id, reason: because('Xem lại') })
      assert.deepEqual(await send(lan, 'plan.judge-work', later), refused('work-withdrawn'))
    }
    assert.deepEqual(await send(hung, 'plan.log-work', aWork()), accepted)
    assert.equal((await figure()).records, 1)
  }),
)

test(
  'nobody judges the work of others but the plan’s owner',
  inTown(async ({ hung, thu, bich, send }) => {
    assert.deepEqual(await send(hung, 'plan.judge-work', aVerdict('confirmed')), refused('verdict-not-yours'))
    // A record of another ward is none to her.
    assert.deepEqual(await send(thu, 'plan.judge-work', aVerdict('withdrawn')), refused('work-unknown'))
    assert.deepEqual(await send(bich, 'plan.judge-work', aVerdict('confirmed')), refused('verdict-not-yours'))
  }),
)

test(
  'of two verdicts at once one stands, and a late one is told',
  inTown(async ({ lan, send }) => {
    const both = await Promise.all([
      send(lan, 'plan.judge-work', aVerdict('confirmed')),
      send(lan, 'plan.judge-work', aVerdict('returned', { reason: because('Trùng') })),
    ])
    assert.deepEqual(
      both.filter((answer) => answer.outcome === 'refused'),
      [refused('judged-meanwhile')],
    )
    assert.deepEqual(await send(lan, 'plan.judge-work', aVerdict('confirmed')), refused('judged-meanwhile'))
  }),
)

test(
  'a verdict is on what stands',
  inTown(async ({ hung, lan, send }) => {
    await send(hung, 'plan.log-work', correction())
    assert.deepEqual(await send(lan, 'plan.judge-work', aVerdict('confirmed')), refused('already-corrected'))
    const unknown = aVerdict('confirmed', { work: randomUUID() as Id<'work'> })
    assert.deepEqual(await send(lan, 'plan.judge-work', unknown), refused('work-unknown'))
  }),
)

test(
  'a photo may follow the work, once; its unit and the owner add it',
  inTown(async ({ hung, thu, lan, bich, keep, send, read }) => {
    const file = await keep(aPhoto(7))
    assert.deepEqual(await send(thu, 'plan.add-evidence', evidence(file)), refused('work-unknown'))
    assert.deepEqual(await send(bich, 'plan.add-evidence', evidence(file)), refused('verdict-not-yours'))
    assert.deepEqual(await send(hung, 'plan.add-evidence', evidence(file)), accepted)
    assert.deepEqual(await send(lan, 'plan.add-evidence', evidence(file)), refused('evidence-there-already'))
    const page = await read(hung, 'plan.work', { work: firstWork.id })
    assert.deepEqual(
      page?.evidence.map(({ fileName, kind, caption }) => [fileName, kind, caption]),
      [
        ['hop.jpg', 'photo', null],
        ['anh.jpg', 'photo', 'Bà con nghe tại nhà văn hóa'],
      ],
    )
  }),
)

test(
  'one photo sent for the same work by two at once stands once',
  inTown(async ({ hung, dung, keep, send }) => {
    const file = await keep(aPhoto(8))
    const both = await Promise.all([hung, dung].map((who) => send(who, 'plan.add-evidence', evidence(file))))
    assert.deepEqual(
      both.filter((answer) => answer.outcome === 'refused'),
      [refused('evidence-there-already')],
    )
  }),
)

test(
  'evidence is a file that came, of a kind that proves something, for work that is there',
  inTown(async ({ hung, keep, send }) => {
    const text = await keep(Buffer.from('Biên bản họp khu phố'))
    assert.deepEqual(await send(hung, 'plan.add-evidence', evidence(text)), refused('file-type-refused'))
    assert.deepEqual(await send(hung, 'plan.add-evidence', evidence(sha256Of('never'))), refused('file-not-sent'))
    const lost = evidence(text, randomUUID() as Id<'work'>)
    assert.deepEqual(await send(hung, 'plan.add-evidence', lost), refused('work-unknown'))
  }),
)

test(
  'evidence is taken back once, and by those who may add it',
  inTown(async ({ hung, thu, send, figure }) => {
    const back = commands['plan.take-evidence-back'].example(exampleTown)
    assert.deepEqual(await send(thu, 'plan.take-evidence-back', back), refused('evidence-unknown'))
    assert.deepEqual(await send(hung, 'plan.take-evidence-back', back), accepted)
    assert.equal((await figure()).withEvidence, 0)
    assert.deepEqual(await send(hung, 'plan.take-evidence-back', back), refused('evidence-unknown'))
    const never = { evidence: randomUUID() as Id<'evidence'> }
    assert.deepEqual(await send(hung, 'plan.take-evidence-back', never), refused('evidence-unknown'))
  }),
)

test(
  'what was confirmed keeps its evidence, unless the plan’s owner takes it; the owner’s correction waits, and may lose it again',
  inTown(async ({ hung, dung, lan, bich, keep, send }) => {
    const back = commands['plan.take-evidence-back'].example(exampleTown)
    const added = evidence(await keep(aPhoto(9)))
    await send(hung, 'plan.add-evidence', added)
    const fixed = correction({ quantity: 50 })
    await send(hung, 'plan.log-work', fixed)
    await send(lan, 'plan.judge-work', aVerdict('confirmed', { work: fixed.id }))
    assert.deepEqual(await send(dung, 'plan.take-evidence-back', back), refused('work-confirmed-already'))
    assert.deepEqual(await send(bich, 'plan.take-evidence-back', back), refused('verdict-not-yours'))
    assert.deepEqual(await send(lan, 'plan.take-evidence-back', back), accepted)
    const again = aWork({ replaces: fixed.id, source: 'on-behalf', quantity: 51 })
    assert.deepEqual(await send(lan, 'plan.log-work', again), accepted)
    assert.deepEqual(await send(hung, 'plan.take-evidence-back', { evidence: added.id }), accepted)
  }),
)

test(
  'work is found without diacritics, and pages follow one another without gap or double',
  inTown(async ({ hung, minh, send, read }) => {
    const days = Array.from({ length: 120 }, (_, i) =>
      day(`2024-0${7 + (i % 2)}-${String(1 + (i % 28)).padStart(2, '0')}`),
    )
    for (const on of days) await send(hung, 'plan.log-work', aWork({ from: on, to: on }))
    const seen: string[] = []
    const params = {
      plan,
      task: null,
      unit: null,
      area: null,
      source: null,
      measure: null,
      from: day('2024-01-01'),
      to: today,
    }
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof read<'plan.works'>>> = await read(minh, 'plan.works', {
        ...params,
        asOf: null,
        state: null,
        q: 'hop khu pho binh minh',
        after,
      })
      seen.push(...(page?.rows ?? []).map((row) => row.id))
      after = page?.next ?? null
    } while (after !== null)
    assert.equal(seen.length, 121)
    assert.equal(new Set(seen).size, 121)
  }),
)

test(
  'an office’s training is logged by the office',
  inTown(async ({ lan, send }) => {
    const training = aWork({ task: id<'task'>('training'), unit: office, places: [id<'area'>('city')] })
    assert.deepEqual(await send(lan, 'plan.log-work', training), accepted)
  }),
)
