import { dayColumn, type ListTable, numberColumn, textColumn } from '../../kernel/list-table.ts'
import type { HouseholdListed } from './household.ts'
import { residenceNames, resultWords } from './standard.texts.ts'
import { STANDARDS } from './standards.data.ts'

/** What the list of households shows, by the name of its read: a column for each standard, empty when the round has it not. */
export const householdTables = {
  'household.list': {
    name: { vi: 'Hộ dân', en: 'Households' },
    columns: [
      textColumn('Chủ hộ', 'Head of household', 30),
      textColumn('Địa bàn', 'Area', 24),
      textColumn('Khu vực', 'Residence', 12),
      numberColumn('Nhân khẩu', 'Members'),
      dayColumn('Ngày khảo sát', 'Asked on'),
      ...STANDARDS.map(({ name }) => textColumn(name.vi, name.en, 28)),
    ],
    row: ({ head, areaName, residence, members, askedOn, results }, language) => [
      head,
      areaName,
      residenceNames[residence][language],
      members,
      askedOn,
      ...STANDARDS.map(({ id }) => {
        const result = results?.[id]
        return result ? resultWords(result, language) : null
      }),
    ],
  } satisfies ListTable<HouseholdListed>,
}
