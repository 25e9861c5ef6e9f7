import type { Sentence } from '../../kernel/sentence.ts'
import { showDay, type LocalDate } from '../../kernel/day.ts'
import type { HouseholdDecision } from './household.ts'
import { classNames } from './standard.texts.ts'

export const householdTexts = {
  title: { vi: 'Hộ dân', en: 'Households' },
  standards: { vi: 'Chuẩn nghèo', en: 'Poverty standards' },
  round: { vi: 'Đợt rà soát', en: 'Round' },
  noRounds: {
    vi: 'Kế hoạch này chưa có đợt rà soát. Chủ kế hoạch mở đợt trước, rồi các đơn vị nhập hộ.',
    en: 'This plan has no round yet. The plan owner begins one, then the units write households.',
  },
  startRound: { vi: 'Mở đợt rà soát', en: 'Begin a round' },
  roundName: { vi: 'Tên đợt', en: 'Name of the round' },
  year: { vi: 'Năm', en: 'Year' },
  area: { vi: 'Địa bàn', en: 'Area' },
  task: { vi: 'Tính vào nhiệm vụ', en: 'Counts for the task' },
  taskHint: {
    vi: 'Việc rà soát, điều tra của kế hoạch: mỗi hộ khảo sát là một phiếu. Để trống nếu không tính.',
    en: 'A survey of the plan: each household that is asked is one sheet. Empty: it counts for none.',
  },
  chosenStandards: { vi: 'Chuẩn nghèo của đợt', en: 'Standards of the round' },
  search: { vi: 'Tìm chủ hộ', en: 'Find a head' },
  byStandard: { vi: 'Xếp theo chuẩn', en: 'By the standard' },
  state: { vi: 'Kết quả', en: 'Result' },
  none: {
    vi: 'Đợt này chưa có hộ nào. Hãy thêm hộ đầu tiên.',
    en: 'There are no households in this round yet. Add the first.',
  },
  noneFits: { vi: 'Không có hộ nào như vậy.', en: 'There is no such household.' },
  steps: { vi: 'Các bước của đợt', en: 'Steps of the round' },
  lists: { vi: 'Biểu và danh sách', en: 'Tables and lists' },
  import: { vi: 'Danh sách các năm trước', en: 'Lists of earlier years' },
  withdraw: { vi: 'Rút phiếu', en: 'Withdraw the interview' },
  withdrawWhy: { vi: 'Vì sao rút phiếu', en: 'Why it is withdrawn' },
  withdrawHint: {
    vi: 'Phiếu đã rút không còn tính; vẫn xem được trong Các lần ghi.',
    en: 'It counts no more; it stays among what was recorded.',
  },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  add: { vi: 'Thêm hộ', en: 'Add a household' },
  edit: { vi: 'Sửa thông tin hộ', en: 'Change the household' },
  save: { vi: 'Lưu', en: 'Save' },
  residence: { vi: 'Khu vực', en: 'Residence' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  members: { vi: 'Nhân khẩu', en: 'Members' },
  member: { vi: 'Người', en: 'Member' },
  name: { vi: 'Họ tên', en: 'Name' },
  born: { vi: 'Ngày sinh', en: 'Born' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  relation: { vi: 'Quan hệ với chủ hộ', en: 'Relation to the head' },
  addMember: { vi: 'Thêm người', en: 'Add a member' },
  dropMember: { vi: 'Bỏ', en: 'Leave out' },
  interview: { vi: 'Phiếu khảo sát', en: 'Interview' },
  showNotAsked: { vi: 'Xem hộ chưa khảo sát', en: 'Show those not asked yet' },
  ask: { vi: 'Nhập phiếu khảo sát', en: 'Record the interview' },
  correct: { vi: 'Sửa phiếu', en: 'Correct the interview' },
  notAsked: { vi: 'Hộ này chưa khảo sát trong đợt.', en: 'This household was not asked in this round yet.' },
  askedOn: { vi: 'Ngày khảo sát', en: 'Asked on' },
  income: { vi: 'Thu nhập (đồng/người/tháng)', en: 'Income (đồng a person a month)' },
  incomeHint: {
    vi: 'Chưa biết thì để trống; trống không phải là 0.',
    en: 'Leave it empty when it is not known; empty is not 0.',
  },
  formTotal: { vi: 'Tổng điểm phiếu B1', en: 'Total of the form (B1)' },
  formTotalHint: { vi: 'Cộng trên phiếu giấy rồi ghi tổng.', en: 'Added up on the paper form.' },
  indicators: { vi: 'Chỉ số thiếu hụt', en: 'Indicators of deprivation' },
  note: { vi: 'Ghi chú', en: 'Note' },
  why: { vi: 'Vì sao', en: 'Why' },
  eachIndicator: { vi: 'Từng chỉ số', en: 'Each indicator' },
  earlier: { vi: 'Các lần ghi', en: 'What was recorded' },
  record: { vi: 'Bản ghi và minh chứng', en: 'Record and evidence' },
  back: { vi: 'Danh sách hộ', en: 'All households' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  value: { vi: 'Giá trị', en: 'Value' },
  number: { vi: 'Con số', en: 'Number' },
  source: { vi: 'Văn bản, điều', en: 'Act, article' },
  sureness: { vi: 'Mức chắc chắn', en: 'How sure' },
  enter: { vi: 'Nhập giá trị', en: 'Enter a value' },
  standard: { vi: 'Chuẩn', en: 'Standard' },
  scoreTables: { vi: 'Bảng điểm B1', en: 'Tables of points (B1)' },
  waiting: { vi: 'Giá trị chờ xác nhận', en: 'Values that wait' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  standardsNote: {
    vi: 'Chỉ giá trị có nguồn công khai hoặc đã được chủ kế hoạch xác nhận mới dùng để xếp loại.',
    en: 'Only values by a public source, or confirmed by a plan owner, decide a class.',
  },
  yes: { vi: 'Có tính', en: 'Counted' },
  no: { vi: 'Không tính', en: 'Not counted' },
  indicatorHint: {
    vi: 'Với một chỉ số: 1 là chuẩn có tính, 0 là không.',
    en: 'For an indicator: 1 when the standard counts it, 0 when not.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** From when until when a standard holds, and its act. */
export const validSaid = (instrument: string, from: LocalDate, to: LocalDate): Sentence => ({
  vi: `${instrument} · từ ${showDay(from)} đến ${showDay(to)}`,
  en: `${instrument} · ${showDay(from)} to ${showDay(to)}`,
})

/** `Công nhận hộ cận nghèo theo Quyết định số 12/QĐ-UBND ngày 05/11/2024.` */
export const recognisedSaid = ({ class: fixed, number, on }: HouseholdDecision): Sentence => ({
  vi: `Đã công nhận: ${classNames[fixed].vi.toLocaleLowerCase('vi')}, theo Quyết định số ${number} ngày ${showDay(on)}.`,
  en: `Recognised as ${classNames[fixed].en.toLocaleLowerCase('en')} by decision ${number} of ${showDay(on)}.`,
})
