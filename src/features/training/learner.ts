import * as z from 'zod/mini'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, prose } from '../../kernel/schema.ts'

/** Whether the state pays him: support for meals is for those whom it does not pay. */
export const PAYROLLS = ['on-payroll', 'off-payroll'] as const
export type Payroll = (typeof PAYROLLS)[number]

/** What is personal about a learner: kept apart, erasable. */
const LearnerPerson = z.object({
  personalId: id<'person'>(),
  name: prose(120),
  post: z.nullable(line(160)),
  phone: z.nullable(line(30)),
  birthYear: z.nullable(z.int()),
})
export type LearnerPerson = z.infer<typeof LearnerPerson>

/** Somebody whom a unit sends to a class. */
export const Learner = z.object({ id: id<'learner'>(), person: LearnerPerson, payroll: z.enum(PAYROLLS) })
export type Learner = z.infer<typeof Learner>

/** The list of one unit, or a part of it. */
export const LearnerList = z.object({
  class: id<'class'>(),
  unit: id<'unit'>(),
  learners: z.array(Learner).check(z.minLength(1), z.maxLength(500)),
})
export type LearnerList = z.infer<typeof LearnerList>

/** A learner on the list of a class. `apart`: those who look alike and were told to be other people. */
export type ClassLearner = {
  readonly id: Id<'learner'>
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly name: string
  readonly post: string | null
  readonly phone: string | null
  readonly birthYear: number | null
  readonly payroll: Payroll
  readonly apart: readonly Id<'learner'>[]
}

/** Who came to one session and who did not; `replaces`: the sheet that it corrects. */
export type Attendance = {
  readonly id: Id<'attendance'>
  readonly session: Id<'session'>
  readonly present: readonly Id<'learner'>[]
  readonly absent: readonly Id<'learner'>[]
}

/**
 * “All present, but …”: who was on the list and did not come. A correction speaks of the people of the sheet that it replaces;
 * of those who were listed since then it says who came (`came`), and nothing of the others.
 */
export const AttendanceSheet = z.object({
  id: id<'attendance'>(),
  class: id<'class'>(),
  session: id<'session'>(),
  absent: z.array(id<'learner'>()).check(z.maxLength(2000)),
  came: z.array(id<'learner'>()).check(z.maxLength(2000)),
  replaces: z.nullable(id<'attendance'>()),
})
export type AttendanceSheet = z.infer<typeof AttendanceSheet>

export type LearnerRefusal =
  | { readonly code: 'learner-name-missing'; readonly rows: readonly number[] }
  | { readonly code: 'birth-year-out-of-range'; readonly rows: readonly number[] }
  | { readonly code: 'learner-listed-already'; readonly rows: readonly number[] }
  | { readonly code: 'too-many-learners'; readonly most: number }
  | { readonly code: 'learner-unknown' }
  | { readonly code: 'learner-came-already' }
  | { readonly code: 'learners-not-alike' }
  | { readonly code: 'doubles-undecided'; readonly number: number }
  | { readonly code: 'list-not-yours' }
  | { readonly code: 'session-unknown' }
  | { readonly code: 'session-in-future' }
  | { readonly code: 'list-empty' }
  | { readonly code: 'attendance-changed-meanwhile' }

/** Writes of lists and attendance, and what they are judged by. */
export type LearnerPort = {
  /** Everybody on the list, by unit, then by given name. */
  readonly listLearners: (of: Id<'class'>) => Promise<readonly ClassLearner[]>
  readonly findLearner: (learner: Id<'learner'>) => Promise<{ readonly class: Id<'class'> } | null>
  readonly addLearners: (list: LearnerList, commandId: Id<'command'>) => Promise<void>
  /** False when he was taken off before. */
  readonly endLearner: (learner: Id<'learner'>, commandId: Id<'command'>) => Promise<boolean>
  readonly tellApart: (one: Id<'learner'>, other: Id<'learner'>, commandId: Id<'command'>) => Promise<void>
  /** False when another sheet of that session came first. */
  readonly addAttendance: (
    sheet: AttendanceSheet,
    present: readonly Id<'learner'>[],
    commandId: Id<'command'>,
  ) => Promise<boolean>
}
