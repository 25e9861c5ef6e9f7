import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import { areaTables } from '../../features/area/area.tables.ts'
import { messageFilterWords } from '../../features/outreach/message/message.texts.ts'
import { materialTables } from '../../features/outreach/material/material.tables.ts'
import { publicationTables } from '../../features/outreach/publication/publication.tables.ts'
import { publicationFilterWords } from '../../features/outreach/publication/publication.texts.ts'
import { meetingTables } from '../../features/outreach/meeting/meeting.tables.ts'
import { questionFilterWords } from '../../features/outreach/meeting/meeting.texts.ts'
import { messageTables } from '../../features/outreach/message/message.tables.ts'
import { planTables } from '../../features/plan/plan.tables.ts'
import { overviewOf, unitGroupOf, unitsIn } from '../../features/plan/progress/overview.rules.ts'
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
  'outreach.messages': {
    read: 'outreach.messages',
    table: messageTables['outreach.messages'],
    items: ({ messages }: { messages: readonly unknown[] }) => messages,
    about: aboutMessages,
  },
  'outreach.publications': {
    read: 'outreach.publications',
    table: publicationTables['outreach.publications'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutPublications,
  },
  'outreach.questions': {
    read: 'outreach.questions',
    table: meetingTables['outreach.questions'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutQuestions,
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

function aboutPublications({ plan }: AnswerOf<'outreach.publications'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...publicationFilterWords(params, language)], file: [plan.number] }
}

function aboutQuestions({ plan }: AnswerOf<'outreach.questions'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...questionFilterWords(params, language)], file: [plan.number] }
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
