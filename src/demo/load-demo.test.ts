import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { reads } from '../commands/catalogue.ts'
import { reachedBy } from '../features/outreach/coverage/coverage.rules.ts'
import type { WorkFilter, WorkRow } from '../features/plan/work/work.ts'
import { day, showDay, yearPeriod } from '../kernel/day.ts'
import { type Id, sum } from '../kernel/kernel.ts'
import { townDayStore } from '../features/area/town-day.server.ts'
import { openTestDatabases } from '../server/database/clone.ts'
import { type Program, programOn, townToday } from '../server/program.ts'
import { signIn } from '../server/signin/password-sign-in.ts'
import { NOWHERE } from '../kernel/reach.ts'
import { openWorld } from '../server/world.ts'
import { demoId } from './acts.ts'
import { findDemoState, loadDemo } from './load-demo.ts'
import { PLAN } from './plans.ts'
import { FIRST_REPORT, SECOND_REPORT } from './reports.ts'
import { corrections } from './rhythm.data.ts'
import { people } from './town.data.ts'
import { DEMO_DAY, foundTown, officerOf, unitId } from './town.ts'

type Loaded = { readonly program: Program; readonly told: string; readonly leave: () => Promise<void> }
let demo: Loaded

/** Begun, left in the middle, and loaded to the end: what a start finds that follows a kill. */
before(async () => {
  const databases = await openTestDatabases()
  const { drop, ...pools } = await databases.cloneDatabase('demo')
  const folder = await mkdtemp(path.join(tmpdir(), 'chung-tay-demo-'))
  const lost = new Promise<string>(() => {})
  const program = await programOn({ ...pools, kind: 'embedded', lost, stop: drop }, folder)
  const leave = async () => {
    await program.stop()
    await databases.stop()
    await rm(folder, { recursive: true, force: true })
  }
  assert.equal(await findDemoState(program.db), 'none')
  await townDayStore(program.db).setDemoDay(DEMO_DAY)
  await foundTown(program)
  assert.equal(await findDemoState(program.db), 'begun')
  demo = { program, told: await loadDemo(program), leave }
})
after(() => demo.leave())

const asking = () => ({
  ...openWorld(demo.program.whole, { ...demo.program.door.surroundings, lastBlock: null }),
  officer: officerOf('lan'),
  reach: NOWHERE,
  today: DEMO_DAY,
  commandId: unitId('nobody') as string as Id<'command'>,
})

async function progress() {
  const answer = await reads['plan.progress'].answer({ plan: PLAN, from: null, to: null }, asking())
  assert.ok(answer)
  return answer
}

test('messages stand in every state: in use with a recording, a story with consent, waiting, and over', async () => {
  const none = { service: null, audience: null, kind: null, q: null }
  const answer = await reads['outreach.messages'].answer({ plan: PLAN, ...none }, asking())
  const states = new Map(answer?.messages.map((row) => [row.idea.split(' ').slice(0, 4).join(' '), row]))
  const stateOf = (words: string) => {
    const row = states.get(words)
    return row && { state: row.state, inUse: row.inUse !== null, recordings: row.recordings }
  }
  assert.deepEqual(stateOf('Hộ nghèo, hộ cận'), { state: 'approved', inUse: true, recordings: 1 })
  assert.deepEqual(stateOf('Từ một máy may'), { state: 'approved', inUse: true, recordings: 0 })
  assert.deepEqual(stateOf('Lao động hộ nghèo'), { state: 'waiting', inUse: false, recordings: 0 })
  assert.deepEqual(stateOf('Hộ nghèo được cấp'), { state: 'approved', inUse: false, recordings: 0 })
})

test('indicators stand in every state: reached, not reached, corrected, counted by the program, unknown, ended', async () => {
  const answer = await reads['report.indicators'].answer({ plan: PLAN, area: null }, asking())
  const cells = (code: string) => answer?.lines.find(({ indicator }) => indicator.code === code)?.cells ?? []
  assert.deepEqual(
    cells('GS-01').map((cell) => [cell.parts?.numerator ?? null, cell.proofs]),
    [
      [null, 0],
      [262, 1],
      [431, 1],
      [null, 0],
    ],
  )
  assert.ok(cells('GS-02').some(({ parts, opens }) => parts !== null && opens?.whole))
  assert.ok(cells('GS-04').some(({ parts, opens }) => parts !== null && opens?.whole === null))
  assert.ok(cells('GS-05').every(({ parts, target }) => parts === null && target?.value === 100))
  assert.equal(cells('GS-06')[8]?.state, 'not-in-force')
})

test('banners stand in every state: offered places, designs that wait, hanging, overdue, taken down with a photo', async () => {
  const hung = async (state: 'hanging' | 'overdue' | 'removed') =>
    (await reads['outreach.hangings'].answer({ plan: PLAN, state, site: null, banner: null, after: null }, asking()))
      ?.rows ?? []
  assert.deepEqual([(await hung('hanging')).length, (await hung('overdue')).length], [2, 2])
  assert.ok((await hung('removed')).every(({ removalPhoto, removeBy }) => removalPhoto !== null && removeBy !== null))
  const listed = await reads['outreach.banners'].answer({ plan: PLAN }, asking())
  assert.deepEqual(listed?.banners.map(({ state }) => state).sort(), ['approved', 'approved', 'waiting'])
  assert.equal(listed?.sites.filter(({ photo }) => photo !== null).length, 2)
})

/** What the demo shows of each part: one row an entry, with its state and what a file of it proves (null: no file belongs to it). */
const PARTS = {
  messages: sql`
    select case when d.version is not null then 'withdrawn' when a.version is null then 'waiting'
      when v.good_until < ${DEMO_DAY}::date then 'over' else 'in use' end as state, v.message as subject
    from message_version v left join message_approval a on a.version = v.id left join message_withdrawal d on d.version = v.id`,
  publications: recordsOf('join publication p on p.work = w.id'),
  'loudspeakers: schedule': sql`
    select case when w.id is not null then 'run' when p.planned_on < ${DEMO_DAY}::date then 'missed' else 'to come' end as state,
      w.root as subject
    from standing_slot(null) p left join standing_run(null) r on r.slot = p.id left join work_record w on w.id = r.work`,
  'loudspeakers: runs': recordsOf('join broadcast_run p on p.work = w.id'),
  'printed matter: orders': sql`
    select case when e.material is not null then 'taken back' when s.there is null then 'at the printer'
      when s.there < m.quantity then 'partly delivered' else 'delivered' end as state, s.subject
    from material m left join material_end e on e.material = m.id left join lateral (
      select sum(x.amount) as there, null::uuid as subject from stock_movement x where x.material = m.id and x.from_place = 'printer') s on true`,
  'printed matter: hand-overs': sql`
    select case when m.reverses is not null then 'moves back' when r.id is not null then 'undone'
      when e.id is not null then 'with signed minutes' else 'without minutes' end as state, m.id as subject
    from stock_movement m left join stock_movement r on r.reverses = m.id left join standing_evidence(null) e on e.subject = m.id
    where m.to_place = 'store'`,
  'banners: hangings': sql`
    select case when g.id is not null then 'removed' when w.done_to + banner_days_on(w.done_to) < ${DEMO_DAY}::date then 'overdue'
      else 'hanging' end as state, w.root as subject
    from standing_hanging(null) h join work_record w on w.id = h.work left join standing_removal(null) g on g.hanging = w.root`,
  'banners: removals': sql`
    select case when g.removed_on is null then 'taken back' when g.replaces is not null then 'corrected' else 'told' end as state,
      null::uuid as subject
    from banner_removal g`,
  meetings: recordsOf('join meeting p on p.work = w.id'),
  'meetings: questions': sql`
    select case when q.answer_id is not null then 'answered there' when a.question is not null then 'answered' else 'open' end as state,
      null::uuid as subject
    from standing_question(null) q left join standing_answer(null) a on a.question = q.id`,
  emulation: sql`
    select case when r.registration is null then 'not told' when r.reached < w.quantity then 'short' else 'reached' end as state,
      w.root as subject
    from standing_registration(null) g join work_record w on w.id = g.work
    left join standing_registration_result(null) r on r.registration = w.root`,
  'training: classes': sql`
    select case when x.class is not null then 'cancelled' when k.class is not null then 'held'
      when exists (select from standing_learner(null) l where l.class = c.class) then 'learners are named' else 'planned' end as state,
      k.root as subject
    from standing_class(null) c left join class_cancellation x on x.class = c.class left join standing_closing(null) k on k.class = c.class`,
  'training: certificates': sql`
    select case when d.certificate is not null then 'withdrawn' when c.after is not null then 'issued anew' else 'holds' end as state,
      null::uuid as subject
    from certificate c left join certificate_withdrawal d on d.certificate = c.id`,
  'training: tests': sql`
    select case when p.replaces is not null then 'corrected' else p.moment end as state, null::uuid as subject from exam_paper p`,
  'training: feedback': sql`
    select case when f.class is null then 'none yet' when f.number = 1 then 'counted' else 'counted again' end as state, null::uuid as subject
    from standing_class(null) c left join class_feedback f on f.class = c.class`,
  'training: practice': sql`
    select case when max(a.number) > 1 then 'tried again' when count(distinct a."case") = 12 then 'finished' when count(a.id) > 0 then 'begun'
      else 'not begun' end as state, null::uuid as subject
    from standing_learner(null) l join practice_setting s on s.class = l.class left join practice_answer a on a.learner = l.id group by l.id`,
  households: sql`select r.class as state, null::uuid as subject from recognised_household r`,
  'households: rounds': sql`
    select 'met' as state, m.id as subject from residents_meeting m
    union all select 'posted', p.id from public_posting p
    union all select 'objected', o.id from objection o
    union all select 'recognised', r.id from recognition r`,
  inspections: sql`
    select case when r.verdict is not null then r.verdict when a.id is not null then 'answered' else 'open' end as state, f.id as subject
    from standing_finding(null) f left join standing_finding_answer(null) a on a.finding = f.id
    left join standing_review(null) r on r.answer = a.id`,
  indicators: sql`
    select case when v.numerator is null then 'unknown again' when v.replaces is not null then 'corrected' when t.id is null then 'without target'
      else 'told' end as state, v.id as subject
    from standing_indicator_value(null) v left join standing_indicator_target(null) t
      on t.indicator = v.indicator and t.area = v.area and t.period_from = v.period_from`,
  calendar: sql`
    select case when d.event is not null then 'called off' when r.id is not null then 'moved' else 'stands' end as state, null::uuid as subject
    from announced_event e left join announced_event_end d on d.event = e.id left join announced_event r on r.replaces = e.id`,
} as const

/** Records of one kind, by what was said of them. */
function recordsOf(details: string) {
  return sql`
    select coalesce(v.verdict, 'waiting') as state, w.root as subject
    from standing_work(null) w ${sql.raw(details)} left join standing_verdict(null) v on v.work = w.id`
}

/** Parts that nothing but their own rows shows. */
const WITHOUT_FILES: readonly (keyof typeof PARTS)[] = [
  'printed matter: orders',
  'banners: removals',
  'meetings: questions',
  'training: certificates',
  'training: tests',
  'training: feedback',
  'training: practice',
  'households',
  'calendar',
]

test('every part of the demo shows three entries at least, in three different states, and files that the demo drew', async () => {
  const shown = await Promise.all(
    Object.entries(PARTS).map(async ([part, entries]) => {
      const { rows } = await sql<{ entries: number; states: string[]; files: number }>`
        select count(*) as entries, coalesce(array_agg(distinct x.state), '{}') as states,
          count(*) filter (where exists (select from standing_evidence(null) e where e.subject = x.subject)) as files
        from (${entries}) x`.execute(demo.program.whole)
      return { part, ...(rows[0] ?? assert.fail(part)) }
    }),
  )
  const poor = shown.filter(
    ({ part, entries, states, files }) =>
      entries < 3 || states.length < 3 || (files === 0 && !WITHOUT_FILES.some((one) => one === part)),
  )
  assert.deepEqual(poor, [])
})

test('money, advances and coverage stand in three different states at least', async () => {
  const commitments = await reads['budget.commitments'].answer({ plan: PLAN, line: null }, asking())
  const advances = await reads['budget.advances'].answer({ plan: PLAN }, asking())
  const coverage = await reads['outreach.coverage'].answer({ plan: PLAN }, asking())
  const states = {
    commitments: commitments?.commitments.map(({ state }) => state),
    papers: commitments?.commitments.flatMap(({ dossier }) => dossier.map(({ state }) => state)),
    advances: advances?.advances.map(({ state }) => state),
    coverage: coverage?.rows.map((row) =>
      row.households === null
        ? 'nobody counted'
        : reachedBy(row, 'earshot').length > 0
          ? 'within earshot'
          : 'not within earshot',
    ),
  }
  for (const [part, found] of Object.entries(states))
    assert.ok(new Set(found).size >= 3, `${part}: ${found?.join(', ')}`)
  const lists = new Set(commitments?.commitments.map(({ list }) => list.version))
  assert.deepEqual([...lists].toSorted(), [1, 2])
})

async function report(id: Id<'report'>) {
  const answer = await reads['report.show'].answer({ report: id }, asking())
  assert.ok(answer)
  return answer
}

const wholeYear: WorkFilter = {
  plan: PLAN,
  task: null,
  unit: null,
  area: null,
  source: null,
  measure: null,
  period: yearPeriod(2024),
  asOf: null,
  state: null,
  q: null,
}

/** Every record of the selection, page after page. */
async function records(filter: Partial<WorkFilter>): Promise<readonly WorkRow[]> {
  const { workReads } = asking()
  const rows: WorkRow[] = []
  for (let after: string | null = null, more = true; more; ) {
    const page = await workReads.listWork({ ...wholeYear, ...filter }, { after, most: 100 })
    rows.push(...page.rows)
    after = page.next
    more = after !== null
  }
  return rows
}

const countsOfTables = async () => {
  const { rows } = await sql<{ table: string; rows: number }>`
    select 'commands' as table, count(*) as rows from kept_command
    union all select 'records', count(*) from work_record union all select 'evidence', count(*) from evidence
    union all select 'areas', count(*) from area union all select 'files', count(*) from stored_file
    union all select 'signatures', count(*) from report_signature union all select 'refusals', count(*) from refused_command
    order by 1`.execute(demo.program.whole)
  return rows
}

test('the demo lives on its own day until somebody moves it', async () => {
  assert.equal(await townToday(demo.program.db), '2024-09-15')
  assert.equal(await findDemoState(demo.program.db), 'loaded')
})

test('nothing that the demo asked for was refused', async () => {
  const counts = await countsOfTables()
  assert.equal(counts.find(({ table }) => table === 'refusals')?.rows, 0)
})

test('the plan has thirteen tasks; fifteen committees hand out what the owner has printed', async () => {
  const { tasks } = (await progress()).progress
  assert.equal(tasks.length, 13)
  const leads = (title: string) =>
    tasks
      .filter(({ task }) => task.title.startsWith(title))
      .flatMap(({ units }) => units.map(({ assignment }) => assignment))
      .filter(({ role }) => role === 'lead')
  const handingOut = leads('Phát tài liệu')
  assert.equal(handingOut.length, 15)
  assert.deepEqual([...new Set(handingOut.map(({ writtenAs }) => writtenAs))], ['Ủy ban nhân dân các phường, xã'])
  const printing = leads('In tài liệu')
  assert.deepEqual(
    printing.map(({ unit, writtenAs }) => [unit, writtenAs]),
    [[unitId('labour'), null]],
  )
  assert.deepEqual(leads('Treo băng rôn'), [])
})

test('training is due in October as the document says, other days are the owner’s, some nobody gave', async () => {
  const { tasks } = (await progress()).progress
  const dues = tasks.map(({ due }) => due)
  assert.deepEqual(
    dues.filter((due) => due?.basis === 'document').map((due) => [due?.from, due?.to]),
    [['2024-10-01', '2024-10-31']],
  )
  assert.equal(dues.filter((due) => due?.basis === 'owner').length, 9)
  assert.equal(dues.filter((due) => due === null).length, 3)
})

test('one task is overdue, three are due soon', async () => {
  const { tasks } = (await progress()).progress
  const titles = (wanted: string) => tasks.filter(({ standing }) => standing === wanted).map(({ task }) => task.kind)
  assert.deepEqual(titles('overdue'), ['distribution'])
  assert.deepEqual(titles('due-soon'), ['meeting', 'emulation', 'report'])
  assert.deepEqual(titles('done'), ['distribution'])
})

test('four committees have not looked at their tasks, two have no record at all', async () => {
  const { units } = (await progress()).progress
  const committees = units.filter(({ unitName }) => unitName.startsWith('Ủy ban nhân dân'))
  const names = (some: typeof units) => some.map(({ unitName }) => unitName.replace('Ủy ban nhân dân ', '')).sort()
  assert.deepEqual(names(committees.filter(({ notSeen }) => notSeen > 0)), [
    'phường Bàu Sen',
    'xã Bàu Trâm',
    'xã Bảo Quang',
    'xã Hàng Gòn',
  ])
  assert.deepEqual(names(committees.filter(({ counted }) => counted.all.records === 0)), [
    'phường Bàu Sen',
    'xã Hàng Gòn',
  ])
})

test('most records are confirmed; a dozen wait, a few were returned or withdrawn', async () => {
  const number = async (state: WorkFilter['state']) => (await records({ state })).length
  assert.equal(await number('returned'), 3)
  assert.equal(await number('withdrawn'), 4)
  const waiting = await number('waiting')
  assert.ok(waiting >= 12 && waiting <= 18, `${waiting} wait`)
  assert.ok((await number('confirmed')) > 190)
})

test('logged, declared and entered on behalf stand side by side; two of three have evidence', async () => {
  const all = await records({})
  const from = (source: WorkRow['source']) => all.filter((row) => row.source === source)
  assert.equal(from('declared').length, 12)
  assert.equal(from('on-behalf').length, 12)
  assert.ok(from('on-behalf').every(({ photo }) => photo !== null))
  const shown = all.filter(({ evidence }) => evidence > 0).length / all.length
  assert.ok(shown > 0.6 && shown < 0.72, `${shown} have evidence`)
})

test('photos, scans and recordings are what their bytes say', async () => {
  const { rows } = await sql<{ kind: string; mediaType: string }>`
    select distinct kind, media_type from evidence order by 1`.execute(demo.program.db)
  assert.deepEqual(rows, [
    { kind: 'audio', mediaType: 'audio/wav' },
    { kind: 'document', mediaType: 'application/pdf' },
    { kind: 'photo', mediaType: 'image/jpeg' },
  ])
})

test('every figure of a task is the sum of the records that it opens', async () => {
  for (const { task, counted } of (await progress()).progress.tasks) {
    const opened = await records({ ...counted.all.opens, period: counted.all.opens.period })
    const measured = opened.filter(({ measure }) => measure === task.measure)
    assert.equal(sum(measured.map(({ quantity }) => quantity)), counted.all.value, task.title)
  }
})

test('the first report reopens as it was signed, and says what a correction changed since', async () => {
  const { report: signed, inPeriod, differences } = await report(FIRST_REPORT)
  assert.equal(signed.signature?.number, '41/BC-LĐTBXH')
  const correction = corrections[0]
  const [before] = (await records({ asOf: signed.frozen?.horizon ?? null })).filter(
    ({ id }) => id === demoId(`work ${correction.work}`),
  )
  assert.ok(before)
  const change = correction.quantity - before.quantity
  assert.notEqual(change, 0)
  assert.deepEqual(
    differences.map((found) => [found.period, found.now - found.signed]),
    [
      ['in-period', change],
      ['to-date', change],
    ],
  )
  const meetings = inPeriod.tasks.find(({ task }) => task.title === differences[0]?.taskTitle)
  assert.equal(meetings?.counted.all.value, differences[0]?.signed)
})

test('the next report is being written', async () => {
  const { report: open } = await report(SECOND_REPORT)
  assert.equal(open.signature, null)
  assert.deepEqual(open.period, { from: day('2024-06-21'), to: day('2024-09-14') })
  assert.match(open.text.weaknesses, /quá hạn/)
})

test('everything that is corrected was written before', async () => {
  const { rows } = await sql<{ wrong: string; corrected: string }>`
    select w.id as wrong, c.id as corrected from work_record c join work_record w on w.id = c.replaces`.execute(
    demo.program.whole,
  )
  assert.equal(rows.length, corrections.length)
})

test('whoever has signed in before has a password, told at the first start and kept beside the data', async () => {
  const place = path.join(demo.program.dataDir, 'demo-accounts.txt')
  assert.equal((await stat(place)).mode & 0o777, 0o600)
  const all = await readFile(place, 'utf8')
  const rows = [...all.matchAll(/(0900 000 \d{3}) {2}(\S+)/g)]
  assert.equal(rows.length, people.filter(({ access }) => access === 'signed-in').length)
  const [, phone = '', password = ''] = rows.find(([line]) => line.includes('0900 000 002')) ?? []
  assert.ok(demo.told.includes(password))
  const signedIn = await signIn(demo.program, { name: phone, password }, '')
  assert.equal(signedIn.ok && signedIn.value.officer, officerOf('lan').id)
})

test('loaded again, nothing is written twice', async () => {
  const counts = await countsOfTables()
  await loadDemo(demo.program)
  assert.deepEqual(await countsOfTables(), counts)
})

test('moved to another day, the demo has other tasks due', async () => {
  const moved = await reads['plan.progress'].answer(
    { plan: PLAN, from: null, to: null },
    { ...asking(), today: day('2024-12-01') },
  )
  const overdue = moved?.progress.tasks.filter(({ standing }) => standing === 'overdue').length ?? 0
  assert.ok(overdue > 1, `on ${showDay(day('2024-12-01'))} ${overdue} are overdue`)
})
