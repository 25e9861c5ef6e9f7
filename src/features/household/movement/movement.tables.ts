import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { Language } from '../../../kernel/kernel.ts'
import { HOUSEHOLD_CLASSES } from '../standard.ts'
import { classNames } from '../standard.texts.ts'
import type {
  Counted,
  ListedClass,
  MovedHousehold,
  MovementColumn,
  MovementLine,
  RecognisedRow,
  ResultLine,
} from './movement.ts'
import { balanceOf } from './movement.rules.ts'
import { changeNames, movementColumnNames } from './movement.texts.ts'

/** The columns in the order of the form, and what is open last. */
export const COLUMN_ORDER: Readonly<Record<ListedClass, readonly MovementColumn[]>> = {
  poor: [
    'before',
    'to-other-list',
    'above',
    'other-less',
    'from-other-list',
    'again',
    'new',
    'other-more',
    'now',
    'open',
  ],
  'near-poor': [
    'before',
    'above',
    'to-other-list',
    'other-less',
    'from-other-list',
    'again',
    'new',
    'other-more',
    'now',
    'open',
  ],
}

/** A line of a movement table: of households, or of the people in them. */
export type MovementItem = Pick<MovementLine, 'area' | 'areaName'> & {
  readonly what: Counted
  readonly counts: MovementLine['households']
}

/** Two lines an area: households and people. */
export const itemsOf = (lines: readonly MovementLine[]): readonly MovementItem[] =>
  lines.flatMap(({ area, areaName, households, people }): readonly MovementItem[] => [
    { area, areaName, what: 'households', counts: households },
    { area, areaName, what: 'people', counts: people },
  ])

export const whatNames = {
  households: { vi: 'Hộ', en: 'Households' },
  people: { vi: 'Nhân khẩu', en: 'People' },
} as const

const movement = (of: ListedClass, vi: string, en: string): ListTable<MovementItem> => ({
  name: { vi, en },
  columns: [
    textColumn('Địa bàn', 'Area', 28),
    textColumn('Tính theo', 'Counted in', 12),
    ...COLUMN_ORDER[of].map((column) => {
      const { vi: title, en: english } = movementColumnNames[of][column]
      return numberColumn(title, english, 14)
    }),
    textColumn('Cân đối', 'Balance', 18),
  ],
  row: ({ areaName, what, counts }, language) => [
    areaName,
    whatNames[what][language],
    ...COLUMN_ORDER[of].map((column) => counts[column]),
    balanceWords(counts, language),
  ],
})

/** Balanced; so many are missing; or not known. */
export function balanceWords(counts: MovementLine['households'], language: Language): string {
  const balance = balanceOf(counts)
  if (balance === null) return { vi: 'chưa đủ số liệu', en: 'not all known' }[language]
  if (balance === 0) return { vi: 'cân', en: 'balances' }[language]
  return { vi: `lệch ${balance}: chưa rõ đi đâu`, en: `${balance} off: where they went is open` }[language]
}

/** The tables of a round, by their names in addresses. */
export const movementTables = {
  'household.results': {
    name: { vi: 'Kết quả rà soát', en: 'Results of the review' },
    columns: [
      textColumn('Địa bàn', 'Area', 28),
      numberColumn('Số hộ', 'Households'),
      numberColumn('Đã khảo sát', 'Asked'),
      numberColumn('Nhân khẩu đã khảo sát', 'People asked', 14),
      ...HOUSEHOLD_CLASSES.map((one) => numberColumn(classNames[one].vi, classNames[one].en, 14)),
      numberColumn('Hộ nghèo đã công nhận', 'Recognised as poor', 14),
      numberColumn('Hộ cận nghèo đã công nhận', 'Recognised as near-poor', 14),
    ],
    row: ({ areaName, households, asked, people, classes, recognised }) => [
      areaName,
      households,
      asked,
      people,
      ...HOUSEHOLD_CLASSES.map((one) => classes[one]),
      recognised.poor,
      recognised['near-poor'],
    ],
  } satisfies ListTable<ResultLine>,
  'household.movement-poor': movement('poor', 'Diễn biến hộ nghèo', 'Movement of poor households'),
  'household.movement-near-poor': movement('near-poor', 'Diễn biến hộ cận nghèo', 'Movement of near-poor households'),
  'household.moved': {
    name: { vi: 'Hộ trong diễn biến', en: 'Households of a movement' },
    columns: [
      textColumn('Chủ hộ', 'Head of household', 30),
      textColumn('Địa bàn', 'Area', 28),
      textColumn('Năm trước', 'Before', 16),
      textColumn('Đợt này', 'Now', 16),
      textColumn('Biến động', 'Change', 18),
      numberColumn('Nhân khẩu', 'People'),
    ],
    row: (row, language) => [
      row.head,
      row.areaName,
      row.before && classNames[row.before][language],
      row.now && classNames[row.now][language],
      row.change && changeNames[row.change][language],
      row.people,
    ],
  } satisfies ListTable<MovedHousehold>,
  'household.recognised': {
    name: { vi: 'Danh sách hộ nghèo, hộ cận nghèo', en: 'List of poor and near-poor households' },
    columns: [
      textColumn('Chủ hộ', 'Head of household', 30),
      textColumn('Địa bàn', 'Area', 28),
      numberColumn('Nhân khẩu', 'Members'),
      textColumn('Kết quả', 'Result', 20),
      textColumn('Quyết định', 'Decision', 18),
      dayColumn('Ngày', 'Day'),
    ],
    row: (row, language) => [
      row.head,
      row.areaName,
      row.members,
      classNames[row.class][language],
      row.decision,
      row.decidedOn,
    ],
  } satisfies ListTable<RecognisedRow>,
}
