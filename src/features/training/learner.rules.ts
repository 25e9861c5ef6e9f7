import { holdsRole, type Officer } from '../../kernel/command.ts'
import { type LocalDate, yearOf } from '../../kernel/day.ts'
import { groupBy, type Id } from '../../kernel/kernel.ts'
import { byGivenName, fold } from '../../kernel/text.ts'
import type {
  Attendance,
  AttendanceSheet,
  ClassLearner,
  Learner,
  LearnerList,
  LearnerPerson,
  LearnerRefusal,
} from './learner.ts'
import type { Quota, Session } from './training.ts'
import { mayRun } from './training.rules.ts'

/** A guard against slips: no hall holds more. */
const MOST_LEARNERS = 2000
const OLDEST = 100
const YOUNGEST = 15

/** A unit sends its own people; who holds the class and the plan's owner write them for any unit. */
export const mayPropose = (
  officer: Officer,
  unit: Id<'unit'>,
  of: { readonly unit: Id<'unit'>; readonly ownerUnit: Id<'unit'> },
): boolean => mayRun(officer, of) || (holdsRole(officer, 'unit-officer', 'plan-owner') && officer.unit === unit)

/** What is wrong with a list: `rows` count from 1, as they were pasted. */
export function checkList(
  { unit, learners }: LearnerList,
  there: readonly ClassLearner[],
  today: LocalDate,
): readonly LearnerRefusal[] {
  if (there.length + learners.length > MOST_LEARNERS) return [{ code: 'too-many-learners', most: MOST_LEARNERS }]
  const own = there.filter((learner) => learner.unit === unit)
  const wrong = {
    'learner-name-missing': rowsWhere(learners, ({ name }) => !name.trim()),
    'birth-year-out-of-range': rowsWhere(learners, ({ birthYear }) => !isBirthYear(birthYear, today)),
    'learner-listed-already': rowsWhere(learners, (person, at) => isThere(person, own, learners.slice(0, at))),
  } as const
  return Object.entries(wrong).flatMap(([code, rows]) => (rows.length > 0 ? [{ code, rows } as LearnerRefusal] : []))
}

const rowsWhere = (learners: readonly Learner[], holds: (person: LearnerPerson, at: number) => boolean) =>
  learners.flatMap(({ person }, at) => (holds(person, at) ? [at + 1] : []))

const isBirthYear = (year: number | null, today: LocalDate) =>
  year === null || (year >= yearOf(today) - OLDEST && year <= yearOf(today) - YOUNGEST)

/** The same name from one unit is the same person, unless telephone or year of birth say otherwise. */
const isThere = (person: LearnerPerson, own: readonly Alike[], before: readonly Learner[]) =>
  [...own, ...before.map((one) => one.person)].some(
    (other) => fold(other.name) === fold(person.name) && !saysOtherwise(person, other),
  )

type Alike = Pick<LearnerPerson, 'name' | 'phone' | 'birthYear'>

const saysOtherwise = (a: Alike, b: Alike) =>
  (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) ||
  (a.birthYear === null && a.phone !== null && b.phone !== null && digitsOf(a.phone) !== digitsOf(b.phone))

/** Two learners of different units who look like one person: the same name with the same telephone or year of birth. */
export type Double = readonly [ClassLearner, ClassLearner]

/** Doubles that nobody has decided yet, in the order of the list. */
export const doublesIn = (learners: readonly ClassLearner[]): readonly Double[] =>
  [...groupBy(learners, ({ name }) => fold(name)).values()].flatMap((same) =>
    same.flatMap((one, at) =>
      same.slice(at + 1).flatMap((other): Double[] => (isDouble(one, other) ? [[one, other]] : [])),
    ),
  )

const isDouble = (one: ClassLearner, other: ClassLearner) => areAlike(one, other) && !one.apart.includes(other.id)

/** Whether two learners look like one person. */
export const areAlike = (one: ClassLearner, other: ClassLearner): boolean =>
  one.id !== other.id &&
  one.unit !== other.unit &&
  fold(one.name) === fold(other.name) &&
  ((one.birthYear !== null && one.birthYear === other.birthYear) ||
    (one.phone !== null && other.phone !== null && digitsOf(one.phone) === digitsOf(other.phone)))

const digitsOf = (phone: string) => phone.replace(/\D/g, '').replace(/^84/, '0')

/** The order of lists: by unit, then by given name, then by family and middle names. */
export const byUnitAndName = (a: Seated, b: Seated): number =>
  vietnamese.compare(a.unitName, b.unitName) || byGivenName(a.name, b.name)
type Seated = Pick<ClassLearner, 'unitName' | 'name'>
const vietnamese = new Intl.Collator('vi', { numeric: true })

/** How many a unit may send and how many it has listed. `over`: more than its quota; a unit without a quota has none to exceed. */
export type QuotaUse = {
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly places: number | null
  readonly listed: number
  readonly over: number
}

/** The lists of a class, by unit. */
export function quotaUses(
  quotas: readonly (Quota & { readonly unitName: string })[],
  learners: readonly ClassLearner[],
): readonly QuotaUse[] {
  const listed = groupBy(learners, ({ unit }) => unit)
  const withQuota = quotas.map(({ unit, unitName, places }) => ({ unit, unitName, places }))
  const others = [...listed.values()].flatMap(([first]) =>
    first && !quotas.some(({ unit }) => unit === first.unit)
      ? [{ unit: first.unit, unitName: first.unitName, places: null }]
      : [],
  )
  return [...withQuota, ...others]
    .map((one) => {
      const number = listed.get(one.unit)?.length ?? 0
      return { ...one, listed: number, over: one.places === null ? 0 : Math.max(0, number - one.places) }
    })
    .toSorted((a, b) => vietnamese.compare(a.unitName, b.unitName))
}

/** Days on which somebody is fed: those on which he came; a day whose attendance is not told yet, as it is planned. */
export function mealDays(
  learner: Id<'learner'>,
  sessions: readonly Session[],
  attendance: readonly Attendance[],
): number {
  const byDay = [...groupBy(sessions, ({ on }) => on).values()]
  return byDay.filter((ofDay) => {
    const told = ofDay.flatMap(({ id }) => attendance.filter(({ session }) => session === id))
    return told.length === 0 || told.some(({ present }) => present.includes(learner))
  }).length
}

/** A sheet is of a session that was held, and names people of the list. */
export function checkAttendance(
  { session, absent, came }: AttendanceSheet,
  { sessions, learners }: { readonly sessions: readonly Session[]; readonly learners: readonly ClassLearner[] },
  today: LocalDate,
): readonly LearnerRefusal[] {
  const held = sessions.find(({ id }) => id === session)
  if (!held) return [{ code: 'session-unknown' }]
  if (held.on > today) return [{ code: 'session-in-future' }]
  if (learners.length === 0) return [{ code: 'list-empty' }]
  const doubles = doublesIn(learners).length
  if (doubles > 0) return [{ code: 'doubles-undecided', number: doubles }]
  const known = new Set(learners.map(({ id }) => id))
  return [...absent, ...came].every((learner) => known.has(learner)) ? [] : [{ code: 'learner-unknown' }]
}

/**
 * Who came by a sheet. `corrects`: the sheet that it replaces; whoever was listed after that one is unknown until it is said
 * that he came or that he did not. A first sheet speaks of everybody on the list.
 */
export function presentBy(
  { absent, came }: Pick<AttendanceSheet, 'absent' | 'came'>,
  listed: readonly Pick<ClassLearner, 'id'>[],
  corrects: Attendance | null,
): readonly Id<'learner'>[] {
  const spokenOf = corrects && new Set([...corrects.present, ...corrects.absent, ...came])
  const away = new Set(absent)
  return listed.flatMap(({ id }) => (!away.has(id) && (spokenOf === null || spokenOf.has(id)) ? [id] : []))
}

/** Learners whose name has the typed letters: each word begins one of its words, without diacritics. */
export function whoIsMeant<L extends Pick<ClassLearner, 'name'>>(learners: readonly L[], typed: string): readonly L[] {
  const wanted = fold(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  const fits = ({ name }: L) => {
    const words = fold(name).split(' ')
    return wanted.every((letters) => words.some((word) => word.startsWith(letters)))
  }
  const last = wanted.at(-1) ?? ''
  const isGiven = ({ name }: L) => fold(name).split(' ').at(-1)?.startsWith(last) ?? false
  const meant = learners.filter(fits)
  return [...meant.filter(isGiven), ...meant.filter((learner) => !isGiven(learner))]
}
