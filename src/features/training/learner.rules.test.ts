import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../kernel/day.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Attendance, ClassLearner } from './learner.ts'
import type { Session } from './training.ts'
import { byUnitAndName, checkList, doublesIn, mealDays, presentBy, quotaUses, whoIsMeant } from './learner.rules.ts'
import { aLearner } from '../../../test/town-classes.ts'

const { id, today } = exampleTown
const seated = (key: string, of: Partial<ClassLearner> = {}): ClassLearner => ({
  id: id<'learner'>(key),
  unit: id<'unit'>('ward-office'),
  unitName: 'UBND phường Bình Minh',
  name: 'Đỗ Mẫu Tâm',
  post: null,
  phone: null,
  birthYear: null,
  payroll: 'off-payroll',
  apart: [],
  ...of,
})
const elsewhere = { unit: id<'unit'>('second-ward-office'), unitName: 'UBND phường Phú Lợi' }

test('one person from two units is found by name and telephone, or by name and year of birth, however it is written', () => {
  const one = seated('one', { phone: '0900 000 101', birthYear: 1971 })
  const byPhone = seated('phone', { ...elsewhere, name: 'ĐỖ MẪU TÂM', phone: '+84900000101' })
  const byYear = seated('year', { ...elsewhere, name: 'Đỗ  Mẫu Tâm', birthYear: 1971 })
  assert.equal(doublesIn([one, byPhone]).length, 1)
  assert.equal(doublesIn([one, byYear]).length, 1)
})

test('a name alone makes no double, nor do two of one unit, nor two who were told apart', () => {
  const one = seated('one', { birthYear: 1971 })
  assert.deepEqual(doublesIn([one, seated('other', elsewhere)]), [])
  assert.deepEqual(doublesIn([one, seated('own', { birthYear: 1971 })]), [])
  const apart = seated('apart', { ...elsewhere, birthYear: 1971, apart: [one.id] })
  assert.deepEqual(doublesIn([{ ...one, apart: [apart.id] }, apart]), [])
})

test('a list says in which lines a name is missing, a year is wrong, or somebody stands twice', () => {
  const line = (name: string, birthYear: number | null) => {
    const { person, ...rest } = aLearner(name)
    return { ...rest, person: { ...person, name, birthYear } }
  }
  const learners = [line('Đỗ Mẫu Tâm', 1971), line('  ', null), line('Lý Mẫu Bảo', 1850), line('đỗ mẫu tâm', 1971)]
  const list = { class: id<'class'>('class'), unit: id<'unit'>('ward-office'), learners }
  assert.deepEqual(checkList(list, [], today), [
    { code: 'learner-name-missing', rows: [2] },
    { code: 'birth-year-out-of-range', rows: [3] },
    { code: 'learner-listed-already', rows: [4] },
  ])
})

test('two of one unit with the same name and different years of birth are two people', () => {
  const { person, ...rest } = aLearner('younger')
  const list = { class: id<'class'>('class'), unit: id<'unit'>('ward-office') }
  const younger = { ...rest, person: { ...person, birthYear: 1985 } }
  assert.deepEqual(checkList({ ...list, learners: [younger] }, [seated('one', { birthYear: 1971 })], today), [])
})

test('a unit over its quota is told by how many; a unit without a quota is listed too', () => {
  const learners = [seated('a'), seated('b'), seated('c', elsewhere)]
  const quotas = [{ unit: id<'unit'>('ward-office'), unitName: 'UBND phường Bình Minh', places: 1 }]
  assert.deepEqual(
    quotaUses(quotas, learners).map(({ listed, places, over }) => ({ listed, places, over })),
    [
      { listed: 2, places: 1, over: 1 },
      { listed: 1, places: null, over: 0 },
    ],
  )
})

test('a list is by unit, then by given name, then by family name', () => {
  const names = ['Trần Thị An', 'Nguyễn Văn Ân', 'Bùi Thị An', 'Lê Văn Đức', 'Lê Văn Dũng']
  const sorted = names.map((name) => seated(name, { name })).toSorted(byUnitAndName)
  assert.deepEqual(
    sorted.map(({ name }) => name),
    ['Bùi Thị An', 'Trần Thị An', 'Nguyễn Văn Ân', 'Lê Văn Dũng', 'Lê Văn Đức'],
  )
})

test('a few letters without diacritics find who is meant, those whose given name begins so first', () => {
  const names = ['Tâm Thị Hoa', 'Đỗ Mẫu Tâm', 'Trần Văn Minh']
  const found = whoIsMeant(
    names.map((name) => seated(name, { name })),
    'ta',
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    ['Đỗ Mẫu Tâm', 'Tâm Thị Hoa'],
  )
  assert.deepEqual(whoIsMeant([seated('x')], 'do t').length, 1)
  assert.deepEqual(whoIsMeant([seated('x')], ''), [])
})

const people = fc.array(
  fc.record({
    unit: fc.constantFrom('u1', 'u2', 'u3'),
    name: fc.constantFrom('An', 'Bình', 'Chi'),
    year: fc.constantFrom(1970, 1980),
  }),
  { maxLength: 12 },
)

test('however a list is ordered, its doubles are the same, and telling all of them apart leaves none', () => {
  fc.assert(
    fc.property(people, (of) => {
      const list = of.map(({ unit, name, year }, at) =>
        seated(String(at), { unit: id<'unit'>(unit), unitName: unit, name, birthYear: year }),
      )
      const doubles = doublesIn(list)
      assert.equal(doublesIn(list.toReversed()).length, doubles.length)
      const apart = list.map((one) => ({
        ...one,
        apart: doubles.flatMap((two) => (two.some(({ id: known }) => known === one.id) ? two.map((x) => x.id) : [])),
      }))
      assert.deepEqual(doublesIn(apart), [])
    }),
  )
})

const session = (key: string, days: number): Session => ({
  id: id<'session'>(key),
  on: addDays(today, days),
  from: '07:30',
  to: '11:00',
  lessons: 4,
  speakers: [],
})
const sheet = (of: Session, present: readonly ClassLearner[]): Attendance => ({
  id: id<'attendance'>(`sheet ${of.id}`),
  session: of.id,
  present: present.map((learner) => learner.id),
  absent: [],
})

test('somebody is fed on the days on which he came to a session at least, and on days whose attendance is not told yet', () => {
  const one = seated('one')
  const [morning, afternoon, next, last] = [
    session('morning', 0),
    session('later', 0),
    session('next', 1),
    session('last', 2),
  ]
  const sessions = [morning, afternoon, next, last]
  assert.equal(mealDays(one.id, sessions, []), 3)
  assert.equal(mealDays(one.id, sessions, [sheet(morning, []), sheet(afternoon, [one]), sheet(next, [])]), 2)
})

test('nobody is fed on more days than the class has, nor on fewer than he came', () => {
  const one = seated('one')
  const days = fc.array(fc.record({ day: fc.nat({ max: 5 }), told: fc.constantFrom('untold', 'came', 'absent') }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(days, (told) => {
      const sessions = told.map(({ day }, at) => session(`s${at}`, day))
      const sheets = told.flatMap(({ told: how }, at) => {
        const of = sessions[at]
        return of && how !== 'untold' ? [sheet(of, how === 'came' ? [one] : [])] : []
      })
      const came = new Set(told.flatMap(({ day, told: how }) => (how === 'came' ? [day] : [])))
      const fed = mealDays(one.id, sessions, sheets)
      assert.ok(fed >= came.size && fed <= new Set(told.map(({ day }) => day)).size)
    }),
  )
})

test('whoever is listed after the attendance is unknown until it is said that he came', () => {
  const [one, two, late] = [seated('one'), seated('two'), seated('late')]
  const told = { ...sheet(session('s', 0), [one]), absent: [two.id] }
  const listed = [one, two, late]
  assert.deepEqual(presentBy({ absent: [], came: [] }, listed, null), [one.id, two.id, late.id])
  assert.deepEqual(presentBy({ absent: [], came: [] }, listed, told), [one.id, two.id])
  assert.deepEqual(presentBy({ absent: [one.id], came: [late.id] }, listed, told), [two.id, late.id])
  assert.deepEqual(presentBy({ absent: [late.id], came: [] }, listed, told), [one.id, two.id])
})

test('a correction never counts somebody of whom nothing was said', () => {
  const people = Array.from({ length: 8 }, (_, at) => seated(`p${at}`))
  const some = fc.subarray(people)
  const sheets = fc.record({ present: some, away: some, absent: some, came: some })
  fc.assert(
    fc.property(sheets, ({ present, away, absent, came }) => {
      const told = { ...sheet(session('s', 0), present), absent: away.map((one) => one.id) }
      const said = new Set([...told.present, ...told.absent, ...came.map((one) => one.id)])
      const counted = presentBy({ absent: absent.map((one) => one.id), came: came.map((one) => one.id) }, people, told)
      assert.ok(counted.every((one) => said.has(one) && !absent.some((gone) => gone.id === one)))
    }),
  )
})
