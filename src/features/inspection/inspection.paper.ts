import { type LocalDate, monthOf, showDay, yearOf } from '../../kernel/day.ts'
import { type Block, cell, type Paper, paragraph, plain, twoSign } from '../../kernel/paper.ts'
import type { FindingTold, InspectionTold } from './inspection.ts'
import { markNames, recommendationNames } from './inspection.texts.ts'

/** What stands beside the inspection on its minutes. */
export type MinutesFacts = {
  readonly told: InspectionTold
  readonly inspectorName: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly places: string
  readonly place: string
  readonly watermark: string | null
}

/** The minutes of an inspection (biên bản kiểm tra), to be signed by both sides; the number is blank. */
export const inspectionMinutes = (facts: MinutesFacts): Paper => ({
  head: {
    superior: null,
    agency: facts.inspectorName,
    sign: 'BB',
    number: null,
    place: facts.place,
    date: { day: Number(facts.to.slice(8)), month: monthOf(facts.to), year: yearOf(facts.to) },
  },
  typeName: 'BIÊN BẢN',
  abstract: `Kiểm tra tại ${facts.told.unitName}`,
  addressees: [],
  body: [
    ...opening(facts),
    ...checklistBlocks(facts.told),
    heading('II.', 'PHÁT HIỆN, KIẾN NGHỊ'),
    ...findingBlocks(facts.told.findings),
    heading('III.', 'KẾT LUẬN'),
    paragraph(plain(facts.told.conclusion ?? 'Không ghi.')),
    paragraph(plain('Biên bản được hai bên đọc lại, thống nhất và cùng ký tên./.')),
    twoSign(`ĐẠI DIỆN ${facts.told.unitName.toLocaleUpperCase('vi')}`, 'ĐẠI DIỆN ĐƠN VỊ KIỂM TRA'),
  ],
  signature: { authority: [], post: 'NGƯỜI GHI BIÊN BẢN', name: null },
  recipients: [facts.told.unitName, `Lưu: ${facts.inspectorName}`],
  annexes: [],
  watermark: facts.watermark,
})

const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 1, label, text })

const opening = ({ told, inspectorName, from, to, places }: MinutesFacts): readonly Block[] => [
  paragraph(
    plain(`Thời gian: ${from === to ? showDay(from) : `${showDay(from)} – ${showDay(to)}`}. Nơi kiểm tra: ${places}.`),
  ),
  paragraph(plain(`Đơn vị kiểm tra: ${inspectorName}. Người kiểm tra: ${told.team ?? '…'}.`)),
  paragraph(plain(`Đơn vị được kiểm tra: ${told.unitName}. Người đại diện: …………………………………….`)),
]

function checklistBlocks({ checklist, items, marks }: InspectionTold): readonly Block[] {
  const head = heading('I.', 'NỘI DUNG KIỂM TRA')
  if (checklist === null) return [head, paragraph(plain('Kiểm tra không theo danh mục.'))]
  const rows = items.map((item, at) => [
    cell(String(at + 1)),
    cell(item),
    cell(markNames[marks[at] ?? 'not-looked'].vi),
  ])
  return [
    head,
    {
      kind: 'table',
      caption: checklist,
      columns: [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Nội dung', width: 8, align: 'left' },
        { title: 'Kết quả', width: 3, align: 'left' },
      ],
      rows,
      total: null,
    },
  ]
}

function findingBlocks(findings: readonly FindingTold[]): readonly Block[] {
  if (findings.length === 0) return [paragraph(plain('Không có phát hiện nào.'))]
  const rows = findings.map((finding, at) => [
    cell(String(at + 1)),
    cell(finding.finding ?? ''),
    cell(finding.advice ?? ''),
    cell(finding.unitName ?? ''),
    cell(finding.due ? showDay(finding.due) : ''),
    cell(finding.state ? recommendationNames[finding.state].vi : ''),
  ])
  return [
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Phát hiện', width: 5, align: 'left' },
        { title: 'Kiến nghị', width: 5, align: 'left' },
        { title: 'Đơn vị làm', width: 3, align: 'left' },
        { title: 'Hạn', width: 2, align: 'center' },
        { title: 'Tình trạng', width: 2, align: 'left' },
      ],
      rows,
      total: null,
    },
  ]
}
