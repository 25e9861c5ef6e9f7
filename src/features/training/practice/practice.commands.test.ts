import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { commands } from '../../../commands/catalogue.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, type InTown, inTown, newId, refused } from '../../../../test/town.ts'

const { id } = exampleTown
const setting = commands['training.set-practice'].example(exampleTown)
const answer = commands['training.answer-case'].example(exampleTown)
const retry = commands['training.retry-case'].example(exampleTown)
const inClass = { class: answer.class }
const fresh = () => ({ ...answer, id: newId<'practice-answer'>() })
const page = ({ read, lan }: InTown) => read(lan, 'training.practice', inClass)
const list = ({ read, lan }: InTown, wish: object = {}) =>
  read(lan, 'training.practice-answers', { ...inClass, ...EVERYTHING, ...wish })
const EVERYTHING = { learner: null, case: null, point: null, tries: null, mark: null, after: null }

test(
  'a class does not practise until its organiser turns it on, by a standard that answers every case',
  inTown(async ({ send, lan, hung }) => {
    const asked = { ...fresh(), class: setting.class, learner: id<'learner'>('learner') }
    assert.deepEqual(await send(lan, 'training.answer-case', asked), refused('practice-off'))
    assert.deepEqual(await send(hung, 'training.set-practice', setting), refused('class-not-yours'))
    const open = await send(lan, 'training.set-practice', { ...setting, standard: 'vn-2027' })
    assert.deepEqual(open, refused('practice-standard-open'))
    const unknown = await send(lan, 'training.set-practice', { ...setting, standard: 'xx' })
    assert.deepEqual(unknown, refused('standard-unknown'))
    assert.deepEqual(await send(lan, 'training.set-practice', setting), accepted)
    assert.deepEqual(await send(lan, 'training.answer-case', asked), accepted)
    const off = { ...setting, id: newId<'practice-setting'>(), standard: null, after: setting.id }
    assert.deepEqual(await send(lan, 'training.set-practice', off), accepted)
    assert.deepEqual(
      await send(lan, 'training.set-practice', { ...off, id: newId<'practice-setting'>() }),
      refused('practice-changed-meanwhile'),
    )
    const later = { ...asked, id: newId<'practice-answer'>(), case: 'town-two' }
    assert.deepEqual(await send(lan, 'training.answer-case', later), refused('practice-off'))
  }),
)

test(
  'a learner answers a case once; two answers at once leave one',
  inTown(async (town) => {
    const two = await Promise.all([1, 2].map(() => town.send(town.lan, 'training.answer-case', fresh())))
    assert.deepEqual(two.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.deepEqual(await town.send(town.lan, 'training.answer-case', fresh()), refused('case-answered-already'))
    const answers = await list(town, { learner: answer.learner })
    assert.equal(answers?.rows.length, 1)
  }),
)

test(
  'a retry is an act of its own, follows what it saw, and is counted apart',
  inTown(async (town) => {
    const before = await page(town)
    const again = () => ({ ...retry, id: newId<'practice-answer'>() })
    const two = await Promise.all([1, 2].map(() => town.send(town.lan, 'training.retry-case', again())))
    assert.deepEqual(two.map(({ outcome }) => outcome).toSorted(), ['accepted', 'refused'])
    assert.deepEqual(await town.send(town.lan, 'training.retry-case', again()), refused('case-answered-meanwhile'))
    const after = await page(town)
    const first = (points: typeof after) => points?.points.filter(({ tries }) => tries === 'first')
    assert.deepEqual(first(after), first(before))
    const retries = after?.points.filter(({ tries }) => tries === 'again') ?? []
    assert.deepEqual(
      retries.map(({ answers, right }) => [answers, right]),
      Array.from({ length: 13 }, () => [1, 1]),
    )
    assert.deepEqual(after?.progress, [{ learner: id<'learner'>('comer'), cases: 1, retries: 1 }])
  }),
)

test(
  'a learner who tries more than a hundred times has each try on a page, the last first, and his first answer in sight',
  inTown(async (town) => {
    const { send, read, lan, hung, thu } = town
    for (let number = 2, after = retry.after; number <= TRIED; number += 1) {
      const again = { ...retry, id: newId<'practice-answer'>(), after }
      assert.deepEqual(await send(lan, 'training.retry-case', again), accepted)
      after = again.id
    }
    assert.deepEqual(
      await send(lan, 'training.answer-case', { ...fresh(), learner: retry.learner, case: 'town-two' }),
      accepted,
    )
    const wish = { learner: retry.learner, case: retry.case }
    const first = await list(town, wish)
    assert.deepEqual([first?.rows.length, first?.rows[0]?.number, first?.next], [100, TRIED, first?.rows.at(-1)?.id])
    const rest = await list(town, { ...wish, after: first?.next ?? null })
    assert.deepEqual(
      rest?.rows.map(({ number }) => number),
      [5, 4, 3, 2, 1],
    )
    assert.equal(rest?.next, null)
    const whose = { ...inClass, learner: retry.learner }
    const standing = await read(hung, 'training.practice-standing', whose)
    assert.deepEqual(
      standing?.rows.map((row) => [row.case, row.number]),
      [
        [retry.case, 1],
        [retry.case, TRIED],
        ['town-two', 1],
      ],
    )
    assert.deepEqual((await read(thu, 'training.practice-standing', whose))?.rows, [])
  }),
)
const TRIED = 105

test(
  'the number of each point opens to the answers that it is made of',
  inTown(async (town) => {
    const { send, lan } = town
    const wrong = { ...fresh(), lacking: ['water' as const], result: 'not-poor' as const }
    assert.deepEqual(await send(lan, 'training.answer-case', wrong), accepted)
    const opened = await page(town)
    assert.equal(opened?.points.length, 13)
    for (const { point, tries, answers, right } of opened?.points ?? []) {
      const listed = await list(town, { point, tries })
      assert.equal(listed?.rows.length, answers)
      const isRight = listed?.rows.filter((row) =>
        point === 'class'
          ? row.saidResult === row.result
          : row.saidLacking.includes(point) === row.lacking.includes(point),
      )
      assert.equal(isRight?.length, right)
      assert.deepEqual((await list(town, { point, tries, mark: 'right' }))?.rows, isRight)
      assert.equal((await list(town, { point, tries, mark: 'wrong' }))?.rows.length, answers - right)
    }
    const water = opened?.points.find(({ point }) => point === 'water')
    assert.deepEqual([water?.answers, water?.right], [2, 1])
    // The example misses one of the five deprivations.
    const means = opened?.points.find(({ point }) => point === 'information-means')
    assert.deepEqual([means?.answers, means?.right], [2, 0])
  }),
)

test(
  'a unit answers for its own learners and sees theirs only; a stranger to the class is nobody’s learner',
  inTown(async ({ send, read, hung, thu }) => {
    assert.deepEqual(await send(thu, 'training.answer-case', fresh()), refused('practice-not-yours'))
    const stranger = { ...fresh(), learner: id<'learner'>('twin') }
    assert.deepEqual(await send(hung, 'training.answer-case', stranger), refused('practice-learner-unknown'))
    assert.deepEqual(await send(hung, 'training.answer-case', fresh()), accepted)
    assert.equal((await read(hung, 'training.practice', inClass))?.learners.length, 2)
    const elsewhere = await read(thu, 'training.practice', inClass)
    assert.deepEqual([elsewhere?.learners, elsewhere?.points, elsewhere?.progress], [[], [], []])
    const wish = { ...inClass, ...EVERYTHING }
    assert.deepEqual((await read(thu, 'training.practice-answers', wish))?.rows, [])
  }),
)

test(
  'a case that nobody made, and a mark of what the standard does not count, are refused',
  inTown(async ({ send, lan }) => {
    assert.deepEqual(await send(lan, 'training.answer-case', { ...fresh(), case: 'xx' }), refused('case-unknown'))
    const waste = { ...fresh(), lacking: ['waste' as const] }
    assert.deepEqual(await send(lan, 'training.answer-case', waste), refused('indicator-not-counted'))
  }),
)

test(
  'practice leaves the households that live as they are: no household, interview, class or record is added',
  inTown(async (town) => {
    const count = async () => {
      const { rows } = await sql<Record<string, number>>`
        select (select count(*) from household_version) as households, (select count(*) from interview) as interviews,
          (select count(*) from household_class) as classes, (select count(*) from work_record) as works`.execute(
        town.db,
      )
      return rows[0]
    }
    const before = await count()
    assert.deepEqual(await town.send(town.lan, 'training.answer-case', fresh()), accepted)
    assert.deepEqual(await town.send(town.lan, 'training.retry-case', retry), accepted)
    assert.deepEqual(await count(), before)
  }),
)
