import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'

export const confirmTexts = {
  title: { vi: 'Xác nhận kế hoạch', en: 'Confirm a plan' },
  original: { vi: 'Mở văn bản gốc', en: 'Open the original' },
  text: { vi: 'Văn bản', en: 'Document' },
  structure: { vi: 'Kế hoạch và nhiệm vụ', en: 'Plan and tasks' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  panes: { vi: 'Phần đang xem', en: 'What is shown' },
  toolbar: { vi: 'Thanh công cụ', en: 'Tools' },
  noDoubts: { vi: 'Không còn chỗ nào cần xem', en: 'Nothing left to look at' },
  nothingFound: { vi: 'Chưa thấy việc nào', en: 'No task found' },
  gaps: { vi: 'Cần sửa trước khi xác nhận', en: 'To be mended before it is confirmed' },
  nextDoubt: { vi: 'Tới chỗ tiếp theo', en: 'To the next' },
  order: { vi: 'Thứ tự nhiệm vụ', en: 'Order of the tasks' },
  doubtsFirst: { vi: 'Cần xem trước', en: 'To look at first' },
  asInText: { vi: 'Theo văn bản', en: 'As in the document' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  redo: { vi: 'Làm lại', en: 'Redo' },
  confirm: { vi: 'Xác nhận kế hoạch', en: 'Confirm the plan' },
  openTaken: { vi: 'Mở kế hoạch đó', en: 'Open that plan' },
  confirming: { vi: 'Đang xác nhận…', en: 'Confirming…' },
  waiting: { vi: 'chưa lưu', en: 'not saved yet' },
  sending: { vi: 'đang lưu…', en: 'saving…' },
  notSaved: { vi: 'chưa lưu được', en: 'could not be saved' },
  saveAgain: { vi: 'Lưu lại', en: 'Save again' },
  // The keys
  keys: { vi: 'Phím tắt', en: 'Keys' },
  keysList: {
    vi: '↑ ↓ chọn việc · Enter mở để sửa · Esc đóng · N chỗ cần xem tiếp theo · M gộp · S tách · Z hoàn tác · Shift+Z làm lại',
    en: '↑ ↓ choose a task · Enter opens it · Esc closes · N next to look at · M merge · S split · Z undo · Shift+Z redo',
  },
  // Text
  addFromHere: { vi: 'Thêm việc từ đoạn này', en: 'Make a task of this' },
  attachHere: { vi: 'Gắn vào việc đang chọn', en: 'Attach to the chosen task' },
  stretch: { vi: 'Đoạn đang bôi chọn', en: 'The selected stretch' },
  chooseStretch: {
    vi: 'Bôi chọn một đoạn để thêm việc từ đoạn đó.',
    en: 'Select a stretch of the text to make a task of it.',
  },
  // Head
  head: { vi: 'Thông tin kế hoạch', en: 'About the plan' },
  editHead: { vi: 'Sửa thông tin', en: 'Edit' },
  closeHead: { vi: 'Thu gọn', en: 'Fold up' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  agency: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  place: { vi: 'Nơi ban hành', en: 'Place' },
  planTitle: { vi: 'Trích yếu', en: 'Title' },
  year: { vi: 'Năm kế hoạch', en: 'Plan year' },
  area: { vi: 'Địa bàn', en: 'Area' },
  ownerUnit: { vi: 'Đơn vị chủ trì kế hoạch', en: 'Owning unit' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  parentPlan: { vi: 'Kế hoạch cấp trên', en: 'Parent plan' },
  none: { vi: 'Không có', en: 'None' },
  // Task
  taskTitle: { vi: 'Tên việc', en: 'Title' },
  kind: { vi: 'Loại việc', en: 'Kind of work' },
  measure: { vi: 'Đơn vị tính', en: 'Counted in' },
  places: { vi: 'Chỗ trong văn bản', en: 'Places in the document' },
  toPlace: { vi: 'Tới chỗ này', en: 'Go there' },
  dropPlace: { vi: 'Bỏ chỗ này', en: 'Take out' },
  split: { vi: 'Tách đôi', en: 'Split' },
  mergeNext: { vi: 'Gộp với việc sau', en: 'Merge with the next' },
  drop: { vi: 'Bỏ việc này', en: 'Drop the task' },
  noTasks: {
    vi: 'Văn bản này không giống kế hoạch có giao việc: chưa đọc ra việc nào. Nếu nhập nhầm tệp, hãy quay lại Văn bản và nhập tệp khác; nếu đúng tệp, hãy bôi chọn một đoạn rồi bấm “Thêm việc từ đoạn này”.',
    en: 'This does not look like a plan with tasks: none was found. If it is the wrong file, go back to Documents and import another; if it is the right one, select a stretch of it and press “Make a task of this”.',
  },
  // Doers
  doers: { vi: 'Ai làm', en: 'Who does it' },
  addDoer: { vi: 'Thêm đơn vị hoặc danh sách', en: 'Add a unit or a list' },
  role: { vi: 'Vai trò của đơn vị thêm vào', en: 'Role of who is added' },
  lists: { vi: 'Danh sách, tập thể', en: 'Lists and collectives' },
  units: { vi: 'Đơn vị', en: 'Units' },
  communes: { vi: 'UBND tất cả các phường, xã', en: 'All communes’ people’s committees' },
  unmatched: { vi: 'chưa khớp đơn vị nào', en: 'matches no unit' },
  chooseUnit: { vi: 'Chọn đơn vị', en: 'Choose a unit' },
  dropName: { vi: 'Bỏ tên này', en: 'Take the name out' },
  swapRole: { vi: 'Đổi vai trò', en: 'Change the role' },
  // Due
  due: { vi: 'Thời hạn', en: 'Due' },
  dueFrom: { vi: 'Từ ngày', en: 'From' },
  dueTo: { vi: 'Đến ngày', en: 'Until' },
  basis: { vi: 'Căn cứ', en: 'Given by' },
  dueWrong: { vi: 'Thời hạn chưa đúng', en: 'Date not right' },
  dropDue: { vi: 'Bỏ thời hạn', en: 'Take the date out' },
  noDue: { vi: 'Chưa có thời hạn', en: 'No date' },
  asWritten: { vi: 'Văn bản ghi', en: 'The document says' },
  // Two versions
  clash: { vi: 'Người khác vừa lưu bản này', en: 'Someone else has just saved this draft' },
  clashHelp: {
    vi: 'Cả hai bản đều còn. Hãy chọn cho từng chỗ khác nhau; bản không chọn vẫn lấy lại được bằng Hoàn tác.',
    en: 'Both versions are kept. Choose for each difference; what you do not choose comes back with Undo.',
  },
  ours: { vi: 'Bản của bạn', en: 'Yours' },
  theirs: { vi: 'Bản vừa lưu', en: 'The saved one' },
  allOurs: { vi: 'Lấy hết bản của bạn', en: 'All of yours' },
  allTheirs: { vi: 'Lấy hết bản vừa lưu', en: 'All of the saved one' },
  join: { vi: 'Ghép như đã chọn', en: 'Join as chosen' },
  absent: { vi: '(không có)', en: '(not there)' },
} as const satisfies Readonly<Record<string, Sentence>>

export const doubtsLeft = (count: number): Sentence => ({
  vi: `Còn ${showNumber(count)} chỗ cần xem`,
  en: count === 1 ? '1 place to look at' : `${showNumber(count)} places to look at`,
})

/** `time`: as the clock on the wall shows it, 09:41. */
export const savedAt = (time: string): Sentence => ({ vi: `đã lưu ${time}`, en: `saved ${time}` })

export const unitCount = (count: number): Sentence => ({
  vi: `${showNumber(count)} đơn vị`,
  en: count === 1 ? '1 unit' : `${showNumber(count)} units`,
})

export const mergeChosen = (count: number): Sentence => ({
  vi: `Gộp ${showNumber(count)} việc đã chọn`,
  en: `Merge the ${showNumber(count)} chosen`,
})

export const chooseToMerge = (ordinal: number): Sentence => ({
  vi: `Chọn việc ${ordinal} để gộp`,
  en: `Choose task ${ordinal} for merging`,
})

export const removeNamed = (name: string): Sentence => ({ vi: `Bỏ ${name}`, en: `Remove ${name}` })

export const taskCount = (count: number): Sentence => ({
  vi: `${showNumber(count)} nhiệm vụ`,
  en: count === 1 ? '1 task' : `${showNumber(count)} tasks`,
})
