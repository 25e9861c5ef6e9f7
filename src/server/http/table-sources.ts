import { showDay } from '../../kernel/day.ts'
import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import { areaTables } from '../../features/area/area.tables.ts'
import { householdTables } from '../../features/household/household.tables.ts'
import { stateNames } from '../../features/household/household.texts.ts'
import { inspectionTables } from '../../features/inspection/inspection.tables.ts'
import { recommendationFilterWords } from '../../features/inspection/inspection.texts.ts'
import { calendarTables } from '../../features/calendar/calendar.tables.ts'
import { indicatorTables } from '../../features/report/indicator/indicator.tables.ts'
import { reportingDateTables } from '../../features/report/reporting-date/reporting-date.tables.ts'
import { practiceTables } from '../../features/training/practice/practice.tables.ts'
import { trainingTables } from '../../features/training/training.tables.ts'
import { auditTables } from '../../features/audit/audit.tables.ts'
import { planTables } from '../../features/plan/plan.tables.ts'
import { overviewOf, unitGroupOf, unitsIn } from '../../features/plan/progress/overview.rules.ts'
import { daysOf } from '../../features/training/training.rules.ts'
import { unitGroupNames } from '../../features/plan/progress/overview.screen.texts.ts'
import { narrowingWords, planAndPeriod, planWords } from '../../features/plan/selection.texts.ts'
import { filterOf, fittingTasks } from '../../features/plan/task/task-list.rules.ts'
import { filterWords } from '../../features/plan/task/task-list.screen.texts.ts'
import { staffTables } from '../../features/staff/staff.tables.ts'
import type { ClassRow } from '../../features/training/training.ts'
import type { Language } from '../../kernel/kernel.ts'
import { BUDGET_SOURCES } from './budget-table-sources.ts'
import { OUTREACH_SOURCES } from './outreach-table-sources.ts'
import { HOUSEHOLD_SOURCES } from './household-table-sources.ts'
import type { About, Source, TableAsked } from './table-source.ts'

/** Every list that is also an Excel file, by its name. */
export const TABLE_SOURCES: Readonly<Record<string, Source>> = {
  ...OUTREACH_SOURCES,
  ...BUDGET_SOURCES,
  ...HOUSEHOLD_SOURCES,
  'plan.works': {
    read: 'plan.works',
    table: planTables['plan.works'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutRecords,
  },
  'household.list': {
    read: 'household.list',
    table: householdTables['household.list'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutHouseholds,
  },
  'inspection.recommendations': {
    read: 'inspection.recommendations',
    table: inspectionTables['inspection.recommendations'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutRecommendations,
  },
  'calendar.entries': {
    read: 'calendar.entries',
    table: calendarTables['calendar.entries'],
    items: ({ entries }: { entries: readonly unknown[] }) => entries,
    about: ({ plan, period }: AnswerOf<'calendar.entries'>, { language }: TableAsked) => ({
      words: [planWords(plan)[language], `${showDay(period.from)} – ${showDay(period.to)}`],
      file: [plan.number, period.from],
    }),
  },
  'report.dates': {
    read: 'report.dates',
    table: reportingDateTables['report.dates'],
    items: ({ dates }: { dates: readonly unknown[] }) => dates,
    about: () => ({ words: [], file: [] }),
  },
  'report.indicators': {
    read: 'report.indicators',
    table: indicatorTables['report.indicators'],
    items: ({ items }: { items: readonly unknown[] }) => items,
    about: ({ plan, place }: AnswerOf<'report.indicators'>, { language }: TableAsked) => ({
      words: [planWords(plan)[language], place.name],
      file: [plan.number, place.name],
    }),
  },
  'training.classes': {
    read: 'training.classes',
    table: trainingTables['training.classes'],
    items: ({ classes }: { classes: readonly unknown[] }) => classes,
    about: ({ plan }: AnswerOf<'training.classes'>, { language }: TableAsked) => ({
      words: [planWords(plan)[language]],
      file: [plan.number],
    }),
  },
  'training.certificates': {
    read: 'training.certificates',
    table: trainingTables['training.certificates'],
    items: ({ certificates }: AnswerOf<'training.certificates'>) => certificates,
    about: ({ class: held }: AnswerOf<'training.certificates'>) => ({ words: [held.title], file: [held.title] }),
  },
  'training.learners': {
    read: 'training.class',
    table: trainingTables['training.learners'],
    items: ({ learners }: { learners: readonly unknown[] }) => learners,
    about: aboutClass,
  },
  'training.practice-points': {
    read: 'training.practice',
    table: practiceTables['training.practice-points'],
    items: ({ points }: AnswerOf<'training.practice'>) => points,
    about: aboutClass,
  },
  'training.practice-answers': {
    read: 'training.practice-answers',
    table: practiceTables['training.practice-answers'],
    items: ({ rows }: AnswerOf<'training.practice-answers'>) => rows,
    about: aboutClass,
  },
  'plan.progress': {
    read: 'plan.progress',
    table: planTables['plan.progress'],
    items: ({ progress }: Progress, query) => fittingTasks(progress.tasks, filterOf(query)),
    about: aboutTasks,
  },
  'plan.units': {
    read: 'plan.progress',
    table: planTables['plan.units'],
    items: ({ progress }: Progress, query) =>
      unitsIn(overviewOf(progress), progress.units, unitGroupOf(query('units'))),
    about: aboutUnits,
  },
  'staff.units': {
    read: 'staff.units',
    table: staffTables['staff.units'],
    items: ({ units }: { units: readonly unknown[] }) => units,
    about: ofAll,
  },
  'staff.officers': {
    read: 'staff.officers',
    table: staffTables['staff.officers'],
    items: ({ officers }: { officers: readonly unknown[] }) => officers,
    about: ofAll,
  },
  'audit.entries': {
    read: 'audit.entries',
    table: auditTables['audit.entries'],
    items: ({ rows }: AnswerOf<'audit.entries'>) => rows,
    about: ofAll,
  },
  'area.list': {
    read: 'area.list',
    table: areaTables['area.list'],
    items: ({ areas }: { areas: readonly unknown[] }) => areas,
    about: ofAll,
  },
}

function aboutClass({ class: of }: { readonly class: ClassRow }): About {
  return { words: [of.title], file: [daysOf(of.sessions).from] }
}

function ofAll() {
  return null
}

type Progress = Omit<AnswerOf<'plan.progress'>, 'areas'>

function aboutTasks(answer: Progress, { query, language }: TableAsked): About {
  const filter = filterOf(query)
  const unit = answer.progress.units.find(({ unit }) => unit === filter.unit)
  return aboutProgress(answer, filterWords(filter, unit?.unitName ?? null, language), language)
}

function aboutHouseholds({ round }: AnswerOf<'household.list'>, { params, language }: TableAsked): About {
  const { state, q }: ParamsOf<'household.list'> = params
  const narrowing = [...(state ? [stateNames[state][language]] : []), ...(q ? [`“${q}”`] : [])]
  return { words: [round.name, round.areaName, ...narrowing], file: [round.name, round.areaName] }
}

function aboutRecommendations(
  { plan }: AnswerOf<'inspection.recommendations'>,
  { params, language }: TableAsked,
): About {
  return { words: [planWords(plan)[language], ...recommendationFilterWords(params, language)], file: [plan.number] }
}

function aboutUnits(answer: Progress, { query, language }: TableAsked): About {
  const group = unitGroupOf(query('units'))
  return aboutProgress(answer, group === null ? [] : [unitGroupNames[group][language]], language)
}

function aboutProgress({ plan, period }: Progress, filter: readonly string[], language: Language): About {
  const words = [...planAndPeriod(plan, period, language), ...filter]
  return { words, file: [plan.number, period.from, period.to] }
}

function aboutRecords({ names }: AnswerOf<'plan.works'>, asked: TableAsked): About | null {
  if (!names?.plan) return null
  const { language } = asked
  const params: ParamsOf<'plan.works'> = asked.params
  const { from, to } = params
  const words = [...planAndPeriod(names.plan, { from, to }, language), ...narrowingWords(names, params, language)]
  return { words, file: [names.plan.number, from, to] }
}
