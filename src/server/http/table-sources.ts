import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import { broadcastTables } from '../../features/outreach/broadcast/broadcast.tables.ts'
import { coverageTables } from '../../features/outreach/coverage/coverage.tables.ts'
import { areaTables } from '../../features/area/area.tables.ts'
import { budgetTables } from '../../features/budget/budget.tables.ts'
import { stepNames } from '../../features/budget/budget.texts.ts'
import { settlementBy } from '../../features/budget/estimate.rules.ts'
import type { Plan } from '../../features/plan/plan.ts'
import { householdTables } from '../../features/household/household.tables.ts'
import { stateNames } from '../../features/household/household.texts.ts'
import { messageFilterWords } from '../../features/outreach/message/message.texts.ts'
import { materialTables } from '../../features/outreach/material/material.tables.ts'
import { publicationTables } from '../../features/outreach/publication/publication.tables.ts'
import { publicationFilterWords } from '../../features/outreach/publication/publication.texts.ts'
import { inspectionTables } from '../../features/inspection/inspection.tables.ts'
import { recommendationFilterWords } from '../../features/inspection/inspection.texts.ts'
import { reportingDateTables } from '../../features/report/reporting-date/reporting-date.tables.ts'
import { meetingTables } from '../../features/outreach/meeting/meeting.tables.ts'
import { questionFilterWords } from '../../features/outreach/meeting/meeting.texts.ts'
import { messageTables } from '../../features/outreach/message/message.tables.ts'
import { trainingTables } from '../../features/training/training.tables.ts'
import { planTables } from '../../features/plan/plan.tables.ts'
import { overviewOf, unitGroupOf, unitsIn } from '../../features/plan/progress/overview.rules.ts'
import { daysOf } from '../../features/training/training.rules.ts'
import { unitGroupNames } from '../../features/plan/progress/overview.screen.texts.ts'
import { narrowingWords, planAndPeriod, planWords } from '../../features/plan/selection.texts.ts'
import { filterOf, fittingTasks } from '../../features/plan/task/task-list.rules.ts'
import { filterWords } from '../../features/plan/task/task-list.screen.texts.ts'
import { staffTables } from '../../features/staff/staff.tables.ts'
import type { Language } from '../../kernel/kernel.ts'
import type { ListTable } from '../../kernel/list-table.ts'

/** Which list of which read fills a table; a list that comes in pages has a cursor. `query`: filters of the screen's own. */
export type Source = {
  readonly read: string
  readonly table: ListTable<never>
  readonly items: (answer: never, query: Query) => readonly unknown[]
  /** What the list is of, for its title and its file name; null: the whole register. */
  readonly about: (answer: never, asked: TableAsked) => About | null
}
/** `params`: as the read takes them. */
export type TableAsked = { readonly params: never; readonly query: Query; readonly language: Language }
export type Query = (name: string) => string | null
/** `words`: after the name of the list in its title; `file`: in the name of the file. */
export type About = { readonly words: readonly string[]; readonly file: readonly string[] }

/** Every list that is also an Excel file, by its name. */
export const TABLE_SOURCES: Readonly<Record<string, Source>> = {
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
  'outreach.messages': {
    read: 'outreach.messages',
    table: messageTables['outreach.messages'],
    items: ({ messages }: { messages: readonly unknown[] }) => messages,
    about: aboutMessages,
  },
  'outreach.slots': {
    read: 'outreach.slots',
    table: broadcastTables['outreach.slots'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: ofPlan,
  },
  'outreach.runs': {
    read: 'outreach.runs',
    table: broadcastTables['outreach.runs'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: ofPlan,
  },
  'outreach.coverage': {
    read: 'outreach.coverage',
    table: coverageTables['outreach.coverage'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: ofPlan,
  },
  'outreach.publications': {
    read: 'outreach.publications',
    table: publicationTables['outreach.publications'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutPublications,
  },
  'inspection.recommendations': {
    read: 'inspection.recommendations',
    table: inspectionTables['inspection.recommendations'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutRecommendations,
  },
  'report.dates': {
    read: 'report.dates',
    table: reportingDateTables['report.dates'],
    items: ({ dates }: { dates: readonly unknown[] }) => dates,
    about: () => ({ words: [], file: [] }),
  },
  'outreach.questions': {
    read: 'outreach.questions',
    table: meetingTables['outreach.questions'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutQuestions,
  },
  ...listsOf('budget.estimate', {
    'budget.fundings': ({ fundings }: Estimate) => fundings,
    'budget.lines': ({ lines }: Estimate) => lines,
    'budget.by-code': ({ lines }: Estimate) => settlementBy(lines, 'code'),
    'budget.by-task': ({ lines }: Estimate) => settlementBy(lines, 'task'),
  }),
  ...listsOf('budget.commitments', {
    'budget.commitments': ({ commitments }: Commitments) => commitments,
    'budget.dossiers': ({ commitments }: Commitments) => commitments,
  }),
  ...listsOf('budget.rules', {
    'budget.codes': ({ codes }: Rules) => codes,
    'budget.norms': ({ norms }: Rules) => norms,
    'budget.kinds': ({ kinds }: Rules) => kinds,
  }),
  'budget.transfers': {
    read: 'budget.transfers',
    table: budgetTables['budget.transfers'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutTransfers,
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
  'outreach.materials': {
    read: 'outreach.materials',
    table: materialTables['outreach.materials'],
    items: ({ materials }: { materials: readonly unknown[] }) => materials,
    about: ({ plan }: AnswerOf<'outreach.materials'>, { language }: TableAsked) => ({
      words: [planWords(plan)[language]],
      file: [plan.number],
    }),
  },
  'training.learners': {
    read: 'training.class',
    table: trainingTables['training.learners'],
    items: ({ learners }: { learners: readonly unknown[] }) => learners,
    about: (answer: AnswerOf<'training.class'>) => ({
      words: [answer.class.title],
      file: [daysOf(answer.class.sessions).from],
    }),
  },
  'outreach.movements': {
    read: 'outreach.movements',
    table: materialTables['outreach.movements'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: ofAll,
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
  'area.list': {
    read: 'area.list',
    table: areaTables['area.list'],
    items: ({ areas }: { areas: readonly unknown[] }) => areas,
    about: ofAll,
  },
}

type Estimate = AnswerOf<'budget.estimate'>
type Commitments = AnswerOf<'budget.commitments'>
type Rules = AnswerOf<'budget.rules'>

/** Several lists of one read about money. */
function listsOf(
  read: string,
  lists: { readonly [Name in keyof typeof budgetTables]?: (answer: never) => readonly unknown[] },
): Readonly<Record<string, Source>> {
  const names = Object.keys(lists) as (keyof typeof budgetTables)[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      { read, table: budgetTables[name], items: lists[name] ?? (() => []), about: aboutMoney },
    ]),
  )
}

function aboutMoney({ plan }: { readonly plan?: Plan }, { language }: TableAsked): About | null {
  return plan ? { words: [planWords(plan)[language]], file: [plan.number] } : null
}

function aboutTransfers({ plan }: AnswerOf<'budget.transfers'>, { params, language }: TableAsked): About {
  const { step }: ParamsOf<'budget.transfers'> = params
  return { words: [planWords(plan)[language], stepNames[step][language]], file: [plan.number, step] }
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

function aboutMessages({ plan }: AnswerOf<'outreach.messages'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...messageFilterWords(params, language)], file: [plan.number] }
}

function ofPlan({ plan }: Pick<AnswerOf<'outreach.coverage'>, 'plan'>, { language }: TableAsked): About {
  return { words: [planWords(plan)[language]], file: [plan.number] }
}

function aboutPublications({ plan }: AnswerOf<'outreach.publications'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...publicationFilterWords(params, language)], file: [plan.number] }
}

function aboutQuestions({ plan }: AnswerOf<'outreach.questions'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...questionFilterWords(params, language)], file: [plan.number] }
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
