import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, type Id, refuse } from '../../kernel/kernel.ts'
import { id } from '../../kernel/schema.ts'
import { AttendanceSheet, LearnerList, type LearnerPort, type LearnerRefusal } from './learner.ts'
import { areAlike, checkAttendance, checkList, mayPropose, presentBy } from './learner.rules.ts'
import type { ClassFacts, ClassPort, ClassRefusal } from './training.ts'
import { checkOpen, mayRun } from './training.rules.ts'

type Ports = { readonly classes: ClassPort; readonly learners: LearnerPort }
type No = ClassRefusal | LearnerRefusal

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')

export const learnerCommands = {
  'training.propose-learners': command({
    version: 1,
    schema: LearnerList,
    may: writes,
    example: (town): LearnerList => ({
      class: town.id<'class'>('class'),
      unit: town.id<'unit'>('ward-office'),
      learners: [
        {
          id: town.id<'learner'>('new-learner'),
          person: {
            personalId: town.id<'person'>('new-learner'),
            name: 'Hà Mẫu Tâm',
            post: 'Trưởng khu phố 1',
            phone: '0900 000 101',
            birthYear: 1971,
          },
          payroll: 'off-payroll',
        },
      ],
    }),
    effects: noEffects,
    decide: async (list, { officer, today, classes, learners, commandId }: Asking & Ports): Decided<No> => {
      const found = await classes.findClass(list.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayPropose(officer, list.unit, found)) return refuse({ code: 'list-not-yours' })
      const there = await learners.listLearners(list.class)
      const refusals = [...checkOpen(found), ...checkList(list, there, today)]
      if (refusals.length > 0) return refuse(...refusals)
      await learners.addLearners(list, commandId)
      return accept(null)
    },
  }),

  'training.take-learner-off': command({
    version: 1,
    schema: z.object({ learner: id<'learner'>() }),
    may: writes,
    example: (town) => ({ learner: town.id<'learner'>('learner') }),
    effects: noEffects,
    decide: async ({ learner }, asking: Asking & Ports): Decided<No> => {
      const known = await findListed(learner, asking)
      if (!known) return refuse({ code: 'learner-unknown' })
      const { found, row } = known
      if (!mayPropose(asking.officer, row.unit, found)) return refuse({ code: 'list-not-yours' })
      const came = found.attendance.some(({ present, absent }) => [...present, ...absent].includes(learner))
      const refusals = [...checkOpen(found), ...(came ? [{ code: 'learner-came-already' } as const] : [])]
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.learners.endLearner(learner, asking.commandId))
        ? accept(null)
        : refuse({ code: 'learner-unknown' })
    },
  }),

  'training.tell-learners-apart': command({
    version: 1,
    schema: z.object({ learner: id<'learner'>(), other: id<'learner'>() }),
    may: writes,
    example: (town) => ({ learner: town.id<'learner'>('twin'), other: town.id<'learner'>('other-twin') }),
    effects: noEffects,
    decide: async ({ learner, other }, asking: Asking & Ports): Decided<No> => {
      const known = await findListed(learner, asking)
      if (!known) return refuse({ code: 'learner-unknown' })
      if (!mayRun(asking.officer, known.found)) return refuse({ code: 'class-not-yours' })
      const two = known.rows.find((row) => row.id === other)
      if (!two || !areAlike(known.row, two)) return refuse({ code: 'learners-not-alike' })
      await asking.learners.tellApart(learner, other, asking.commandId)
      return accept(null)
    },
  }),

  'training.record-attendance': command({
    version: 2,
    schema: AttendanceSheet,
    may: writes,
    example: (town): AttendanceSheet => ({
      id: town.id<'attendance'>('new-attendance'),
      class: town.id<'class'>('class'),
      session: town.id<'session'>('class'),
      absent: [town.id<'learner'>('other-learner')],
      came: [],
      replaces: null,
    }),
    effects: noEffects,
    decide: async (sheet, { officer, today, classes, learners, commandId }: Asking & Ports): Decided<No> => {
      const found = await classes.findClass(sheet.class)
      if (!found) return refuse({ code: 'class-unknown' })
      if (!mayRun(officer, found)) return refuse({ code: 'class-not-yours' })
      const listed = await learners.listLearners(sheet.class)
      const refusals = [
        ...checkOpen(found),
        ...checkAttendance(sheet, { sessions: found.sessions, learners: listed }, today),
      ]
      if (refusals.length > 0) return refuse(...refusals)
      const stands = found.attendance.find(({ session }) => session === sheet.session) ?? null
      if ((stands?.id ?? null) !== sheet.replaces) return refuse({ code: 'attendance-changed-meanwhile' })
      const present = presentBy(sheet, listed, stands)
      return (await learners.addAttendance(sheet, present, commandId))
        ? accept(null)
        : refuse({ code: 'attendance-changed-meanwhile' })
    },
  }),
}

type Listed = { readonly found: ClassFacts; readonly rows: Rows; readonly row: Rows[number] }
type Rows = Awaited<ReturnType<LearnerPort['listLearners']>>

async function findListed(learner: Id<'learner'>, { learners, classes }: Ports): Promise<Listed | null> {
  const known = await learners.findLearner(learner)
  const found = known && (await classes.findClass(known.class))
  if (!found) return null
  const rows = await learners.listLearners(found.class)
  const row = rows.find((one) => one.id === learner)
  return row ? { found, rows, row } : null
}
