import type { AnswerOf, ParamsOf } from '../../commands/catalogue.ts'
import { bannerTables } from '../../features/outreach/banner/banner.tables.ts'
import { hangingChoiceNames } from '../../features/outreach/banner/banner.texts.ts'
import { movementTables } from '../../features/outreach/movement/movement.tables.ts'
import { broadcastTables } from '../../features/outreach/broadcast/broadcast.tables.ts'
import { coverageTables } from '../../features/outreach/coverage/coverage.tables.ts'
import { messageFilterWords } from '../../features/outreach/message/message.texts.ts'
import { materialTables } from '../../features/outreach/material/material.tables.ts'
import { publicationTables } from '../../features/outreach/publication/publication.tables.ts'
import { publicationFilterWords } from '../../features/outreach/publication/publication.texts.ts'
import { meetingTables } from '../../features/outreach/meeting/meeting.tables.ts'
import { questionFilterWords } from '../../features/outreach/meeting/meeting.texts.ts'
import { messageTables } from '../../features/outreach/message/message.tables.ts'
import { planWords } from '../../features/plan/selection.texts.ts'
import type { About, Source, TableAsked } from './table-source.ts'

/** The lists of outreach that are also Excel files. */
export const OUTREACH_SOURCES: Readonly<Record<string, Source>> = {
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
    about: () => null,
  },
  'outreach.hangings': {
    read: 'outreach.hangings',
    table: bannerTables['outreach.hangings'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: aboutHangings,
  },
  'outreach.registrations': {
    read: 'outreach.registrations',
    table: movementTables['outreach.registrations'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
    about: ofPlan,
  },
  'outreach.commendations': {
    read: 'outreach.commendations',
    table: movementTables['outreach.commendations'],
    items: ({ commendations }: { commendations: readonly unknown[] }) => commendations,
    about: ofPlan,
  },
  'outreach.banners': {
    read: 'outreach.banners',
    table: bannerTables['outreach.banners'],
    items: ({ banners }: { banners: readonly unknown[] }) => banners,
    about: ofPlan,
  },
  'outreach.sites': {
    read: 'outreach.banners',
    table: bannerTables['outreach.sites'],
    items: ({ sites }: { sites: readonly unknown[] }) => sites,
    about: ofPlan,
  },
}

function aboutMessages({ plan }: AnswerOf<'outreach.messages'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...messageFilterWords(params, language)], file: [plan.number] }
}

function ofPlan({ plan }: Pick<AnswerOf<'outreach.coverage'>, 'plan'>, { language }: TableAsked): About {
  return { words: [planWords(plan)[language]], file: [plan.number] }
}

function aboutHangings({ plan, rows }: AnswerOf<'outreach.hangings'>, { params, language }: TableAsked): About {
  const { state, site, banner }: ParamsOf<'outreach.hangings'> = params
  const [first] = rows
  return {
    words: [
      planWords(plan)[language],
      ...(state ? [hangingChoiceNames[state][language]] : []),
      ...(site && first ? [first.spot] : []),
      ...(banner && first ? [first.words] : []),
    ],
    file: [plan.number],
  }
}

function aboutPublications({ plan }: AnswerOf<'outreach.publications'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...publicationFilterWords(params, language)], file: [plan.number] }
}

function aboutQuestions({ plan }: AnswerOf<'outreach.questions'>, { params, language }: TableAsked): About {
  return { words: [planWords(plan)[language], ...questionFilterWords(params, language)], file: [plan.number] }
}
