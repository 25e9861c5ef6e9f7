import { day } from '../../../kernel/day.ts'
import type { Town } from '../../../kernel/command.ts'
import type { ScoreItem, ScoreTable } from './score-table.ts'

/** An invented table of two items, in the names of the examples: no act has these points. */
export const exampleScoreTable = (town: Town, name: string): ScoreTable => ({
  id: town.id<'score-table'>(name),
  standard: 'vn-2022',
  validFrom: day('2022-01-01'),
  validTo: day('2026-12-31'),
  regions: [
    { code: 'thanh-thi', label: 'Thành thị' },
    { code: 'nong-thon-dong-nam-bo', label: 'Nông thôn Đông Nam Bộ' },
  ],
  columns: { urban: 'thanh-thi', rural: 'nong-thon-dong-nam-bo' },
  items: [
    item('1', 'Số nhân khẩu', ['Từ 4 người trở lên', 20, 15], ['Dưới 4 người', 60, 50]),
    item('2', 'Nhà ở', ['Thuê, ở nhờ', 0, 0], ['Nhà riêng kiên cố', 120, 100]),
  ],
  source: 'Bảng giả định, không phải văn bản',
  replaces: null,
})

type Written = readonly [label: string, urban: number, rural: number]

const item = (code: string, label: string, ...options: readonly Written[]): ScoreItem => ({
  code,
  label,
  options: options.map(([option, urban, rural], at) => ({
    code: 'abcdef'.charAt(at),
    label: option,
    points: { 'thanh-thi': urban, 'nong-thon-dong-nam-bo': rural },
  })),
})
