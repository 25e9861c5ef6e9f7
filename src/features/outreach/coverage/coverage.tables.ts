import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import { sourceNames } from '../../plan/plan.texts.ts'
import type { Language } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { CoverageRow, Level } from './coverage.ts'
import { reachedBy } from './coverage.rules.ts'

/** What the list of coverage shows. Levels are columns; nothing of it is added up. */
export const coverageTables = {
  'outreach.coverage': {
    name: { vi: 'Độ phủ', en: 'Coverage' },
    columns: [
      textColumn('Địa bàn', 'Place', 40),
      numberColumn('Hộ nghèo', 'Poor'),
      numberColumn('Hộ cận nghèo', 'Near-poor'),
      numberColumn('Người dân', 'Residents'),
      numberColumn('Cán bộ', 'Officials'),
      dayColumn('Số liệu ngày', 'As of'),
      textColumn('Nguồn', 'Source', 40),
      textColumn('Ký nhận (tờ)', 'Received (sheets)', 22),
      textColumn('Dự trực tiếp (lượt người)', 'Attended (attendances)', 22),
      textColumn('Trong vùng phát (lượt phát)', 'Within earshot (runs)', 22),
    ],
    row: (row, language) => [
      rowName(row),
      row.households?.poor ?? null,
      row.households?.nearPoor ?? null,
      row.people.residents?.people ?? null,
      row.people.officials?.people ?? null,
      saidOf(row)[0]?.on ?? null,
      [...new Set(saidOf(row).map(({ source }) => source))].join('; ') || NO_NUMBER[language],
      ...LEVEL_COLUMNS.map((level) => levelWords(row, level, language)),
    ],
  } satisfies ListTable<CoverageRow>,
}

const NO_NUMBER = { vi: 'Chưa có mẫu số', en: 'No number yet' } as const
const LEVEL_COLUMNS = ['received', 'attended', 'earshot'] as const satisfies readonly Level[]

/** Who said the numbers of a row, and when: households first. */
export const saidOf = ({ households, people: { residents, officials } }: CoverageRow) =>
  [households, residents, officials].flatMap((said) => said ?? [])

/** A neighbourhood stands below its ward. */
const rowName = ({ name, ward }: CoverageRow) => (ward === null ? name : `– ${name}`)

/** `46; kê khai 120`: what was logged first, other sources by name. */
const levelWords = (row: CoverageRow, level: Level, language: Language) =>
  reachedBy(row, level)
    .map(({ source, quantity }) => {
      const number = showNumber(quantity)
      return source === 'logged' ? number : `${sourceNames[source][language].toLowerCase()} ${number}`
    })
    .join('; ') || '0'
