import { type LocalDate, monthOf, showDay, yearOf } from '../../kernel/day.ts'
import { type Block, cell, type Paper, paragraph, plain } from '../../kernel/paper.ts'
import { PERSONAL_KINDS } from './kinds.data.ts'
import type { RequestPage } from './personal.ts'
import { keptNames, placeName, requestKindNames } from './personal.texts.ts'

/** What stands beside the rows on the paper of a request. */
export type DataPaperFacts = Pick<RequestPage, 'request' | 'hits' | 'papers'> & {
  readonly agency: string
  readonly place: string
  readonly today: LocalDate
  readonly watermark: string | null
}

/** Everything that is kept about a person, to be handed to him; the number is blank. Rows of namesakes are not in it. */
export const dataPaper = (facts: DataPaperFacts): Paper => ({
  head: {
    superior: null,
    agency: facts.agency,
    sign: 'UBND',
    number: null,
    place: facts.place,
    date: { day: Number(facts.today.slice(8)), month: monthOf(facts.today), year: yearOf(facts.today) },
  },
  typeName: null,
  abstract: `trả lời yêu cầu về dữ liệu cá nhân (${requestKindNames[facts.request.kind].vi.toLowerCase()})`,
  addressees: [facts.request.name ?? '…'],
  body: [
    paragraph(plain(`Cơ quan nhận yêu cầu ngày ${showDay(facts.request.receivedOn)}. Dữ liệu đang lưu về ông/bà gồm:`)),
    rowsTable(facts),
    ...paperBlocks(facts),
    paragraph(plain('Các tệp, ảnh nêu trên nằm trong cùng tệp nén này./.')),
  ],
  signature: { authority: [], post: 'NGƯỜI PHỤ TRÁCH', name: null },
  recipients: ['Như trên', 'Lưu: VT'],
  annexes: [],
  watermark: facts.watermark,
})

const rowsTable = ({ hits }: DataPaperFacts): Block => ({
  kind: 'table',
  caption: null,
  columns: [
    { title: 'TT', width: 1, align: 'center' },
    { title: 'Loại dữ liệu', width: 4, align: 'left' },
    { title: 'Nội dung', width: 6, align: 'left' },
    { title: 'Dùng để', width: 4, align: 'left' },
    { title: 'Lưu', width: 4, align: 'left' },
  ],
  rows: hits.map(({ place, text, row, source }, at) => {
    const kind = PERSONAL_KINDS.find(({ column }) => column === place)
    return [
      cell(String(at + 1)),
      cell(placeName(place).vi),
      cell(source === 'stored_file' ? `tệp ${row.slice(0, 12)}` : (text ?? '')),
      cell(kind?.purpose.vi ?? ''),
      cell(kind ? keptNames[kind.kept].vi : ''),
    ]
  }),
  total: null,
})

const paperBlocks = ({ papers }: DataPaperFacts): readonly Block[] =>
  papers.length === 0
    ? []
    : [
        paragraph(plain('Tên của ông/bà còn có trong các giấy tờ phải lưu theo quy định về lưu trữ:')),
        ...papers.map(({ place, rows }) => paragraph(plain(`- ${placeName(place).vi}: ${rows}`))),
      ]
