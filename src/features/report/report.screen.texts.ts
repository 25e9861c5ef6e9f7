import type { Sentence } from '../../kernel/sentence.ts'
import { type LocalDate, showDay } from '../../kernel/day.ts'
import type { ReportText } from './report.ts'

/** Words of the list of reports, of the form that starts one, and of the cut-off rules. */
export const reportListTexts = {
  title: { vi: 'Báo cáo', en: 'Reports' },
  start: { vi: 'Lập báo cáo', en: 'Start a report' },
  empty: {
    vi: 'Chưa có báo cáo nào. Báo cáo lấy số liệu từ bản ghi; phần lời do bạn viết.',
    en: 'No report yet. A report takes its figures from the records; its words you write.',
  },
  name: { vi: 'Tên báo cáo', en: 'Name' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  state: { vi: 'Trạng thái', en: 'State' },
  savedAt: { vi: 'Lưu lần cuối', en: 'Last saved' },
  file: { vi: 'Bản Word', en: 'Word' },
  writing: { vi: 'Đang soạn', en: 'Being written' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  how: { vi: 'Chọn kỳ', en: 'Period by' },
  byRule: { vi: 'Theo mốc chốt', en: 'A cut-off rule' },
  byDays: { vi: 'Theo ngày', en: 'Days' },
  rule: { vi: 'Mốc chốt', en: 'Cut-off rule' },
  choosePeriod: { vi: 'Chọn kỳ', en: 'Choose the period' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  begin: { vi: 'Lập', en: 'Start' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  noRules: {
    vi: 'Chưa có mốc chốt nào. Hãy thêm mốc chốt bên dưới, hoặc chọn kỳ theo ngày.',
    en: 'There is no cut-off rule yet. Add one below, or choose the period by days.',
  },
  rules: { vi: 'Mốc chốt kỳ báo cáo', en: 'Cut-off rules' },
  rulesNote: {
    vi: 'Cơ quan bạn chốt số vào ngày nào thì kỳ báo cáo tính từ ngày đó. Ví dụ bắt đầu ngày 15: kỳ tháng 9 là 15/8–14/9.',
    en: 'Where your office closes its figures, its periods begin. First day 15: month 9 is 15/8–14/9.',
  },
  addRule: { vi: 'Thêm mốc chốt', en: 'Add a rule' },
  ruleName: { vi: 'Tên mốc chốt', en: 'Name of the rule' },
  every: { vi: 'Mỗi', en: 'Every' },
  firstDay: { vi: 'Bắt đầu từ ngày (1–28)', en: 'First day (1–28)' },
  validFrom: { vi: 'Áp dụng từ', en: 'Valid from' },
  validTo: { vi: 'Đến hết (để trống nếu còn áp dụng)', en: 'Until (empty while it stands)' },
  save: { vi: 'Ghi', en: 'Save' },
} as const satisfies Readonly<Record<string, Sentence>>

/** Words of the report's own page. */
export const reportTexts = {
  word: { vi: 'Tải Word (.docx)', en: 'Download Word (.docx)' },
  wordNote: {
    vi: 'Bản để xem và góp ý, có ghi “Dự thảo”; số liệu vẫn theo bản ghi.',
    en: 'To look at and discuss, marked as a draft; its figures go on following the records.',
  },
  print: { vi: 'Tải Word để trình ký', en: 'Download Word to be signed' },
  printNote: {
    vi: 'Chốt số liệu và phần lời đúng lúc này. Bản được ký là bản này, dù sau đó có bản ghi mới.',
    en: 'Figures and words are frozen at this moment. This is what will be signed, whatever is recorded later.',
  },
  signedPrint: { vi: 'Bản in đã được ký', en: 'The print that was signed' },
  changedSince: {
    vi: 'Phần lời đã sửa sau khi in bản này. Bản ký giữ phần lời như khi in.',
    en: 'The words were changed after this print. What was signed keeps the words as printed.',
  },
  receiveSigned: { vi: 'Nhận bản đã ký', en: 'Receive the signed copy' },
  signNote: {
    vi: 'Từ lúc này báo cáo không sửa được nữa; mở lại luôn đúng như bản in đã ký, kể cả khi bản ghi được sửa sau khi in.',
    en: 'From then on the report is frozen: it always opens as it was printed and signed, even when records are corrected after the print.',
  },
  number: { vi: 'Số, ký hiệu (ví dụ 128/BC-UBND)', en: 'Number (such as 128/BC-UBND)' },
  signedOn: { vi: 'Ngày ký', en: 'Day of signature' },
  signedFile: { vi: 'Bản đã ký (PDF hoặc ảnh)', en: 'Signed copy (PDF or picture)' },
  chooseFile: { vi: 'Chọn tệp', en: 'Choose the file' },
  sign: { vi: 'Ghi nhận bản đã ký', en: 'Record the signature' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  openSigned: { vi: 'Mở bản đã ký', en: 'Open the signed copy' },
  allReports: { vi: 'Tất cả báo cáo', en: 'All reports' },
  head: { vi: 'Thể thức văn bản', en: 'Head, signer and receivers' },
  onePerLine: { vi: 'Mỗi dòng một mục', en: 'One a line' },
  notPrinted: { vi: 'để trống thì không in mục này', en: 'left empty, it is not printed' },
  unsaved: { vi: 'Chưa lưu…', en: 'Not saved yet…' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  saveNow: { vi: 'Lưu', en: 'Save' },
  cannotSave: { vi: 'Chưa lưu được', en: 'Could not be saved' },
  conflict: {
    vi: 'Người khác đã sửa báo cáo này trong lúc bạn soạn. Phần bạn viết vẫn còn nguyên trên màn hình. Hãy xem những mục khác nhau rồi chọn.',
    en: 'Someone else changed this report while you were writing. What you wrote is still here. Look at what differs, then choose.',
  },
  theirs: { vi: 'Bản của người kia', en: 'The other version' },
  takeTheirs: { vi: 'Dùng bản này', en: 'Use this one' },
  keepMine: { vi: 'Lưu bản của tôi', en: 'Save mine' },
  differences: { vi: 'Số liệu hiện nay khác bản đã ký', en: 'Figures now differ from the signed report' },
  differencesNote: {
    vi: 'Bản ghi được thêm hoặc sửa sau khi in bản trình ký. Báo cáo bên cạnh vẫn giữ số như bản đã ký.',
    en: 'Records were added or corrected after the print that was signed. The report keeps the figures it was signed with.',
  },
  noDifferences: { vi: 'Số liệu hiện nay vẫn như bản đã ký.', en: 'The figures are still those of the signed report.' },
  inPeriod: { vi: 'kỳ này', en: 'in the period' },
  toDate: { vi: 'lũy kế', en: 'to date' },
  asSigned: { vi: 'đã ký', en: 'signed' },
  now: { vi: 'hiện nay', en: 'now' },
  changes: { vi: 'Bên lề', en: 'In the margin' },
  recordAnnexRest: {
    vi: 'Bản Word có đủ mọi bản ghi; ở đây là những bản ghi mới nhất.',
    en: 'The Word file lists every record; here are the latest.',
  },
  readOnly: {
    vi: 'Chỉ đơn vị chủ trì kế hoạch được soạn báo cáo.',
    en: 'Only the unit that owns the plan writes its reports.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** Names of what people write in a report. */
export const reportFieldNames: Readonly<Record<keyof ReportText, Sentence>> = {
  superior: { vi: 'Cơ quan chủ quản', en: 'Superior agency' },
  agency: { vi: 'Cơ quan ban hành', en: 'Issuing agency' },
  sign: { vi: 'Ký hiệu (sau dấu /)', en: 'Sign (after the slash)' },
  place: { vi: 'Địa danh', en: 'Place' },
  opening: { vi: 'Mở đầu', en: 'Opening' },
  weaknesses: { vi: 'Hạn chế', en: 'Weaknesses' },
  causes: { vi: 'Nguyên nhân', en: 'Causes' },
  proposals: { vi: 'Kiến nghị', en: 'Proposals' },
  nextSteps: { vi: 'Nhiệm vụ thời gian tới', en: 'Next steps' },
  authority: { vi: 'Quyền hạn (TM., KT.…)', en: 'Authority (TM., KT.…)' },
  post: { vi: 'Chức vụ người ký', en: 'Post of the signer' },
  signer: { vi: 'Họ tên người ký', en: 'Name of the signer' },
  recipients: { vi: 'Nơi nhận', en: 'Receivers' },
}

export const savedSays = (clock: string): Sentence => ({ vi: `Đã lưu ${clock}`, en: `Saved ${clock}` })

export const printedSays = (clock: string, on: LocalDate): Sentence => ({
  vi: `Bản in lúc ${clock} ngày ${showDay(on)}`,
  en: `Printed at ${clock} on ${showDay(on)}`,
})

export const signedSays = (number: string, on: LocalDate): Sentence => ({
  vi: `Đã ký số ${number}, ngày ${showDay(on)}`,
  en: `Signed as ${number} on ${showDay(on)}`,
})
