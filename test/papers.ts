import {
  type Annex,
  type Block,
  bold,
  type Cell,
  cell,
  type Paper,
  type PaperHead,
  paragraph,
  plain,
  twoSign,
} from '../src/kernel/paper.ts'

// Papers of a town that does not exist. Every figure and person in them is invented, and the papers say so.

const WATERMARK = 'Dữ liệu minh họa'

const head: PaperHead = {
  superior: 'Ủy ban nhân dân tỉnh Hòa Lạc',
  agency: 'Ủy ban nhân dân thành phố Suối Tre',
  sign: 'BC-UBND',
  number: null,
  place: 'Suối Tre',
  date: { day: null, month: null, year: 2024 },
}

const wards = ['Bình Minh', 'Tân Phong', 'Xuân Lộc Đông', 'Hàng Sao', 'Bảo Sơn', 'Phú Cường', 'Suối Đá', 'Bàu Sậy']

/** A report with headings, tables, a portrait annex of one page and a landscape annex with as many rows as asked for. */
export const aReport = (annexRows = 12): Paper => ({
  head,
  typeName: 'BÁO CÁO',
  abstract: 'Kết quả thực hiện Kế hoạch truyền thông và nâng cao năng lực về giảm nghèo đa chiều năm 2024',
  addressees: [],
  body: [...opening, ...results],
  signature: { authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], post: 'Phó Chủ tịch', name: 'Nguyễn Minh Họa' },
  recipients: [
    'UBND tỉnh (b/c)',
    'TT. Thành ủy, TT. HĐND thành phố',
    'Chủ tịch, các Phó Chủ tịch UBND thành phố',
    'UBND các phường, xã',
    'Lưu: VT, LĐTBXH',
  ],
  annexes: [
    attendances,
    { number: 'II', title: 'Nhật ký công việc', page: 'landscape', body: [recordsTable(annexRows)] },
  ],
  watermark: WATERMARK,
})

const opening: readonly Block[] = [
  {
    kind: 'paragraph',
    style: 'basis',
    runs: [plain('Căn cứ Kế hoạch số 88/KH-UBND ngày 03 tháng 6 năm 2024 của Ủy ban nhân dân thành phố;')],
  },
  {
    kind: 'paragraph',
    style: 'basis',
    runs: [plain('Căn cứ kết quả do các đơn vị ghi nhận từ ngày 15 tháng 6 đến ngày 14 tháng 9 năm 2024.')],
  },
  paragraph(plain('Ủy ban nhân dân thành phố báo cáo kết quả thực hiện như sau:')),
  { kind: 'heading', level: 1, label: 'I.', text: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI' },
  paragraph(
    plain('Đến hết kỳ báo cáo có '),
    { text: '12/13', emphasis: 'bold', opens: '/records?task=all&period=2024-q3' },
    plain(' nhiệm vụ đã có kết quả; hai đơn vị chưa ghi nhận kết quả nào và đã được nhắc bằng văn bản.'),
  ),
]

const results: readonly Block[] = [
  { kind: 'heading', level: 1, label: 'II.', text: 'KẾT QUẢ THỰC HIỆN' },
  { kind: 'heading', level: 2, label: '1.', text: 'Truyền thông' },
  { kind: 'heading', level: 3, label: 'a)', text: 'Phát thanh và tài liệu' },
  {
    kind: 'item',
    runs: [
      plain('Đài truyền thanh phường, xã phát '),
      { text: '246', emphasis: 'none', opens: '/records?task=2' },
      plain(' lượt tin, bài;'),
    ],
  },
  { kind: 'item', runs: [plain('Xe loa lưu động chạy 18 lượt qua các khu phố và ấp;')] },
  { kind: 'item', runs: [plain('Cấp phát 4.500 tờ rơi đến hộ gia đình.')] },
  {
    kind: 'table',
    caption: 'Bảng 1. Kết quả theo loại việc',
    columns: [
      { title: 'STT', width: 1, align: 'center' },
      { title: 'Nội dung', width: 6, align: 'left' },
      { title: 'Đơn vị tính', width: 2, align: 'center' },
      { title: 'Trong kỳ', width: 2, align: 'right' },
      { title: 'Lũy kế', width: 2, align: 'right' },
    ],
    rows: [
      row('1', 'Tin, bài phát thanh', 'lượt', '246', '1.250'),
      row('2', 'Xe loa lưu động', 'lượt', '18', '42'),
      row('3', 'Buổi họp khu phố, ấp có nội dung về chính sách vay vốn và bảo hiểm y tế', 'buổi', '37', '96'),
    ],
    total: null,
  },
  { kind: 'heading', level: 2, label: '2.', text: 'Nâng cao năng lực' },
  paragraph(
    plain('Đã mời '),
    bold('120 lượt người'),
    plain(
      ' dự lớp tập huấn; số liệu chi tiết theo đơn vị tại Phụ lục I và Phụ lục II. Trên đây là báo cáo của Ủy ban nhân dân thành phố./.',
    ),
  ),
]

const attendances: Annex = {
  number: 'I',
  title: 'Số lượt người tham dự theo phường, xã',
  page: 'portrait',
  body: [
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: 'Phường, xã', width: 5, align: 'left' },
        { title: 'Buổi', width: 2, align: 'right' },
        { title: 'Lượt người', width: 2, align: 'right' },
      ],
      rows: wards.map((ward, at) => row(ward, String(at + 2), String(40 * (at + 1)))),
      total: row('Cộng', '44', '1.440'),
    },
  ],
}

/** A công văn to one agency, or to several. */
export const aDispatch = (...addressees: readonly string[]): Paper => ({
  head: {
    superior: 'Ủy ban nhân dân thành phố Suối Tre',
    agency: 'Phòng Lao động - Thương binh và Xã hội',
    sign: 'LĐTBXH-GN',
    number: '07',
    place: 'Suối Tre',
    date: { day: 5, month: 2, year: 2024 },
  },
  typeName: null,
  abstract: 'nhắc các đơn vị gửi số liệu truyền thông về giảm nghèo quý I năm 2024',
  addressees,
  body: [
    paragraph(
      plain(
        'Để kịp tổng hợp số liệu quý I năm 2024, Phòng đề nghị các đơn vị ghi nhận kết quả truyền thông trước ngày 14 tháng 3 năm 2024.',
      ),
    ),
    paragraph(plain('Đơn vị gặp khó khăn xin liên hệ cán bộ phụ trách để được hướng dẫn./.')),
  ],
  signature: { authority: [], post: 'Trưởng phòng', name: 'Trần Thị Ví Dụ' },
  recipients: ['Như trên', 'Lưu: VT'],
  annexes: [],
  watermark: WATERMARK,
})

/** A table of eight columns, its rows made one at a time. */
export function recordsTable(count: number) {
  const titles = ['STT', 'Ngày', 'Đơn vị', 'Địa điểm', 'Loại việc', 'Số lượng', 'Đơn vị tính', 'Ghi chú']
  const widths = [1, 2, 4, 4, 3, 2, 2, 5]
  return {
    kind: 'table',
    caption: 'Các bản ghi được tính vào báo cáo',
    columns: titles.map(
      (title, at) =>
        ({ title, width: widths[at] ?? 1, align: at === 5 ? 'right' : at === 0 ? 'center' : 'left' }) as const,
    ),
    rows: { [Symbol.iterator]: () => records(count) },
    total: row('', 'Cộng', '', '', '', String(count * 3), '', ''),
  } as const
}

function* records(count: number): Generator<readonly Cell[]> {
  for (let at = 1; at <= count; at += 1) {
    const ward = wards[at % wards.length] ?? ''
    const day = `${String((at % 28) + 1).padStart(2, '0')}/07/2024`
    yield row(
      String(at),
      day,
      `UBND phường ${ward}`,
      `Nhà văn hóa khu phố ${at % 9}`,
      'Họp khu phố',
      '3',
      'lượt',
      `Bản ghi thứ ${at}, có ảnh`,
    )
  }
}

function row(...texts: readonly string[]): readonly Cell[] {
  return texts.map(cell)
}

/** A paper whose signature stands below a table of two rows, after so many lines. */
export const aSignedTable = (lines: number): Paper => ({
  ...aDispatch(),
  body: [
    ...Array.from({ length: lines }, (_, at) => paragraph(plain(`Dòng thứ ${at + 1}.`))),
    twoSign('BÊN GIAO', 'BÊN NHẬN'),
  ],
})
