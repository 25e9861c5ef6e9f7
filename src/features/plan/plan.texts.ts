import { showDay } from '../../kernel/day.ts'
import type { Measure, Source } from '../../kernel/figure.ts'
import type { Names, Sentence, Sentences } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Doubt, DraftRefusal } from './draft/draft.ts'
import type { PlanRefusal } from './plan.ts'
import type { Standing } from './progress/progress.ts'
import type { Assignment, Basis, DoerRole, TaskRefusal } from './task/task.ts'
import type { WorkRefusal, WorkRow, WorkState } from './work/work.ts'
import type { WorkKind } from './work-kind.ts'

export const workKindNames: Names<WorkKind> = {
  article: { vi: 'Tin, bài', en: 'Article' },
  broadcast: { vi: 'Phát thanh', en: 'Broadcast' },
  'loudspeaker-run': { vi: 'Loa lưu động', en: 'Loudspeaker run' },
  distribution: { vi: 'Tài liệu tuyên truyền', en: 'Printed matter' },
  banner: { vi: 'Băng rôn, áp phích', en: 'Banner, poster' },
  meeting: { vi: 'Họp, sinh hoạt', en: 'Meeting' },
  'training-class': { vi: 'Lớp tập huấn', en: 'Training class' },
  'field-visit': { vi: 'Tham quan mô hình', en: 'Field visit' },
  survey: { vi: 'Rà soát, điều tra', en: 'Survey' },
  inspection: { vi: 'Kiểm tra, giám sát', en: 'Inspection' },
  emulation: { vi: 'Thi đua', en: 'Emulation' },
  settlement: { vi: 'Quyết toán', en: 'Settlement' },
  report: { vi: 'Báo cáo', en: 'Report' },
  other: { vi: 'Việc khác', en: 'Other' },
}

/** Units of figures, as they stand after a number. */
export const measureNames: Names<Measure> = {
  article: { vi: 'tin, bài', en: 'articles' },
  broadcast: { vi: 'buổi phát', en: 'broadcasts' },
  run: { vi: 'lượt phát', en: 'runs' },
  sheet: { vi: 'tờ', en: 'sheets' },
  piece: { vi: 'cái', en: 'pieces' },
  meeting: { vi: 'buổi', en: 'meetings' },
  attendance: { vi: 'lượt người', en: 'attendances' },
  class: { vi: 'lớp', en: 'classes' },
  visit: { vi: 'chuyến', en: 'visits' },
  survey: { vi: 'phiếu', en: 'survey sheets' },
  inspection: { vi: 'cuộc', en: 'inspections' },
  registration: { vi: 'đăng ký', en: 'registrations' },
  dossier: { vi: 'hồ sơ', en: 'dossiers' },
  report: { vi: 'báo cáo', en: 'reports' },
  time: { vi: 'lần', en: 'times' },
}

export const sourceNames: Names<Source> = {
  logged: { vi: 'Ghi nhận', en: 'Logged' },
  declared: { vi: 'Kê khai', en: 'Declared' },
  'on-behalf': { vi: 'Nhập thay', en: 'On behalf' },
}

/** `Kê khai, nhập thay`: how a record came in, and that the plan owner entered it for its unit, whatever its source. */
export function sourceSays({ source, enteredBy }: Pick<WorkRow, 'source' | 'enteredBy'>): Sentence {
  const [own, onBehalf] = [sourceNames[source], sourceNames['on-behalf']]
  if (enteredBy === 'unit' || source === 'on-behalf') return own
  return { vi: `${own.vi}, ${onBehalf.vi.toLowerCase()}`, en: `${own.en}, ${onBehalf.en.toLowerCase()}` }
}

export const standingNames: Names<Standing> = {
  done: { vi: 'Đã xong', en: 'Done' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'under-way': { vi: 'Đang làm', en: 'Under way' },
  'no-date': { vi: 'Chưa có hạn', en: 'No due date' },
}

export const workStateNames: Names<WorkState> = {
  waiting: { vi: 'Chờ xác nhận', en: 'Waiting' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  replaced: { vi: 'Đã có bản sửa', en: 'Corrected' },
}

export const assignmentStateNames: Names<Assignment['state']> = {
  'not-seen': { vi: 'Chưa xem', en: 'Not seen' },
  seen: { vi: 'Đã xem', en: 'Seen' },
  accepted: { vi: 'Đã nhận', en: 'Accepted' },
}

export const roleOfDoerNames: Names<DoerRole> = {
  lead: { vi: 'Chủ trì', en: 'Lead' },
  partner: { vi: 'Phối hợp', en: 'Partner' },
}

export const basisNames: Names<Basis> = {
  document: { vi: 'Theo văn bản', en: 'By the document' },
  owner: { vi: 'Chủ kế hoạch giao', en: 'Given by the plan owner' },
}

export const doubtNames: Names<Doubt['code']> = {
  'no-lead': { vi: 'Chưa rõ đơn vị chủ trì', en: 'No leading unit named' },
  'no-date': { vi: 'Chưa có thời hạn', en: 'No date given' },
  'no-place': { vi: 'Không có chỗ nào trong văn bản', en: 'Not found in the document' },
  'kind-unsure': { vi: 'Chưa rõ loại việc', en: 'Kind of work unclear' },
  'unit-unmatched': { vi: 'Có tên chưa khớp đơn vị nào', en: 'A name matches no unit' },
}

const headFieldNames: Names<Extract<DraftRefusal, { code: 'head-missing' }>['field']> = {
  number: { vi: 'số, ký hiệu', en: 'number' },
  issuedOn: { vi: 'ngày ban hành', en: 'day of issue' },
  agency: { vi: 'cơ quan ban hành', en: 'issuing body' },
  place: { vi: 'nơi ban hành', en: 'place of issue' },
  title: { vi: 'trích yếu', en: 'title' },
  year: { vi: 'năm kế hoạch', en: 'plan year' },
  area: { vi: 'địa bàn', en: 'area' },
  ownerUnit: { vi: 'đơn vị chủ trì kế hoạch', en: 'owning unit' },
}

export const planSentences: Sentences<PlanRefusal> = {
  'plan-unknown': () => ({ vi: 'Không tìm thấy kế hoạch.', en: 'There is no such plan.' }),
  'not-your-plan': () => ({
    vi: 'Kế hoạch này do đơn vị khác làm chủ. Hãy liên hệ đơn vị đó.',
    en: 'Another unit owns this plan. Ask that unit.',
  }),
  'plan-number-taken': ({ number, issuedOn }) => ({
    vi: `Kế hoạch số ${number} ngày ${showDay(issuedOn)} đã có. Hãy mở kế hoạch đó, hoặc xem lại số và ngày.`,
    en: `Plan ${number} of ${showDay(issuedOn)} exists already. Open it, or check number and day.`,
  }),
  'programme-ends-before-it-begins': () => ({
    vi: 'Chương trình kết thúc trước ngày bắt đầu. Hãy sửa lại.',
    en: 'The programme ends before it begins. Correct it.',
  }),
  'programme-id-taken': () => ({ vi: 'Chương trình này đã có.', en: 'This programme exists already.' }),
}

export const draftSentences: Sentences<Exclude<DraftRefusal, { code: 'changed-meanwhile' }>> = {
  'draft-unknown': () => ({
    vi: 'Không tìm thấy bản đang đọc. Có thể nó đã thành kế hoạch.',
    en: 'There is no such draft. It may have become a plan.',
  }),
  'draft-id-taken': () => ({ vi: 'Văn bản này đang được xử lý.', en: 'This document is being worked on already.' }),
  'not-your-draft': () => ({
    vi: 'Văn bản này do đơn vị khác nhập. Chỉ chủ kế hoạch của đơn vị đó được sửa, bỏ hoặc xác nhận.',
    en: 'Another unit took this document in. Only its plan owner may change, drop or confirm it.',
  }),
  'owner-not-your-unit': () => ({
    vi: 'Đơn vị chủ trì kế hoạch phải là đơn vị của bạn. Hãy chọn lại ở phần đầu, hoặc để đơn vị đó tự nhập văn bản.',
    en: 'The unit that owns the plan must be yours. Choose it again at the head, or let that unit take the document in.',
  }),
  'document-not-sent': () => ({
    vi: 'Văn bản chưa tới máy chủ. Hãy gửi lại tệp.',
    en: 'The document has not reached the server. Send it again.',
  }),
  'document-empty': () => ({
    vi: 'Văn bản không có chữ nào. Hãy chọn tệp khác.',
    en: 'The document has no text. Choose another.',
  }),
  'document-not-text': ({ found }) => ({
    vi: `Tệp ${found ? `(${found}) ` : ''}không phải văn bản đọc được, dù tên tệp là gì. Hãy dùng tệp Word (.docx) hoặc văn bản .txt (UTF-8).`,
    en: `The file ${found ? `(${found}) ` : ''}is no readable document, whatever its name. Use Word (.docx) or plain text .txt (UTF-8).`,
  }),
  'document-is-pdf': () => ({
    vi: 'Chưa đọc được tệp PDF. Hãy mở bản Word của văn bản, lưu thành .docx rồi nhập tệp đó.',
    en: 'PDF files cannot be read yet. Open the Word version of the document, save it as .docx and import that.',
  }),
  'document-is-old-word': () => ({
    vi: 'Tệp Word đời cũ (.doc) không đọc được. Hãy mở bằng Word, chọn Lưu thành .docx rồi nhập lại.',
    en: 'Old Word files (.doc) cannot be read. Open it in Word, save it as .docx and import that.',
  }),
  'document-old-letters': () => ({
    vi: 'Văn bản gõ bằng bảng mã tiếng Việt cũ (TCVN3, VNI, Windows-1258) nên không đọc được. Hãy chuyển sang Unicode, lưu thành Word .docx hoặc .txt (UTF-8) rồi nhập lại.',
    en: 'The text is in an old Vietnamese encoding (TCVN3, VNI, Windows-1258). Convert it to Unicode, save it as Word .docx or .txt (UTF-8) and import it again.',
  }),
  'document-too-long': ({ characters, most }) => ({
    vi: `Văn bản dài ${showNumber(characters)} ký tự, quá mức ${showNumber(most)}. Hãy tách phần phụ lục ra.`,
    en: `The document has ${showNumber(characters)} characters, more than ${showNumber(most)}. Take the annexes out.`,
  }),
  'document-not-vietnamese': () => ({
    vi: 'Văn bản không phải tiếng Việt có dấu Unicode nên không đọc tự động được. Nếu gõ bằng phông cũ (.VnTime, VNI), hãy chuyển sang Unicode, lưu thành Word .docx hoặc .txt (UTF-8).',
    en: 'The document is not Vietnamese in Unicode, so it cannot be read automatically. If it uses an old font (.VnTime, VNI), convert it and save it as Word .docx or .txt (UTF-8).',
  }),
  'document-unreadable': () => ({
    vi: 'Tệp bị hỏng hoặc đặt mật khẩu. Hãy mở thử bằng Word rồi lưu lại.',
    en: 'The file is damaged or protected. Open it in Word and save it again.',
  }),
  'head-missing': ({ field }) => ({
    vi: `Còn thiếu ${headFieldNames[field].vi}. Hãy điền rồi xác nhận.`,
    en: `The ${headFieldNames[field].en} is missing. Fill it in, then confirm.`,
  }),
  'no-tasks': () => ({
    vi: 'Kế hoạch chưa có nhiệm vụ nào. Hãy thêm ít nhất một.',
    en: 'The plan has no task yet. Add at least one.',
  }),
  'task-without-title': ({ ordinal }) => inTask(ordinal, 'chưa có tên.', 'has no title.'),
  'task-twice': ({ ordinal }) => inTask(ordinal, 'bị lặp.', 'stands twice.'),
  'unit-twice-in-task': ({ ordinal }) => inTask(ordinal, 'có một đơn vị được ghi hai lần.', 'names a unit twice.'),
  'place-outside-text': ({ ordinal }) =>
    inTask(ordinal, 'chỗ trong văn bản không còn đúng.', 'its place in the text is no longer right.'),
  'task-due-runs-backwards': ({ ordinal, from, to }) =>
    inTask(
      ordinal,
      `thời gian từ ${showDay(from)} đến ${showDay(to)} bị ngược.`,
      `from ${showDay(from)} to ${showDay(to)} runs backwards.`,
    ),
  'task-due-before-plan': ({ ordinal, due, issuedOn }) =>
    inTask(
      ordinal,
      `hạn ${showDay(due)} trước ngày ban hành ${showDay(issuedOn)}.`,
      `is due ${showDay(due)}, before the plan was issued on ${showDay(issuedOn)}.`,
    ),
  'plan-before-its-year': ({ issuedOn, year }) => ({
    vi: `Kế hoạch năm ${year} nhưng ban hành ngày ${showDay(issuedOn)}. Hãy xem lại năm.`,
    en: `The plan is for ${year} but was issued on ${showDay(issuedOn)}. Check the year.`,
  }),
}

export const taskSentences: Sentences<TaskRefusal> = {
  'task-unknown': () => ({ vi: 'Không tìm thấy nhiệm vụ.', en: 'There is no such task.' }),
  'assignment-unknown': () => ({ vi: 'Phân công này không còn.', en: 'This assignment stands no more.' }),
  'assignment-not-yours': () => ({
    vi: 'Nhiệm vụ này giao cho đơn vị khác.',
    en: 'This task is assigned to another unit.',
  }),
  'unit-assigned-already': () => ({
    vi: 'Đơn vị này đã được giao nhiệm vụ này.',
    en: 'The unit does this task already.',
  }),
  'unit-not-assigned': () => ({
    vi: 'Đơn vị này chưa được giao nhiệm vụ. Hãy phân công trước.',
    en: 'The unit does not do this task. Assign it first.',
  }),
  'set-meanwhile': () => ({
    vi: 'Người khác vừa đặt lại số này. Hãy xem số mới rồi nhập lại nếu cần.',
    en: 'Someone else has just set this. Look at the new value, then enter yours again if needed.',
  }),
  'due-before-plan': ({ due, issuedOn }) => ({
    vi: `Hạn ${showDay(due)} trước ngày ban hành kế hoạch ${showDay(issuedOn)}. Hãy chọn ngày khác.`,
    en: `${showDay(due)} is before the plan was issued on ${showDay(issuedOn)}. Choose another day.`,
  }),
  'due-ends-before-it-begins': ({ from, to }) => ({
    vi: `Thời gian từ ${showDay(from)} đến ${showDay(to)} bị ngược. Hãy sửa lại.`,
    en: `From ${showDay(from)} to ${showDay(to)} runs backwards. Correct it.`,
  }),
}

export const workSentences: Sentences<WorkRefusal> = {
  'work-in-future': ({ today }) => ({
    vi: `Ngày làm không thể sau hôm nay (${showDay(today)}).`,
    en: `The day cannot be after today (${showDay(today)}).`,
  }),
  'work-before-plan': ({ issuedOn }) => ({
    vi: `Ngày làm trước ngày ban hành kế hoạch (${showDay(issuedOn)}). Hãy xem lại ngày.`,
    en: `The day is before the plan was issued (${showDay(issuedOn)}). Check the day.`,
  }),
  'work-ends-before-it-begins': () => ({
    vi: 'Ngày kết thúc trước ngày bắt đầu. Hãy sửa lại.',
    en: 'It ends before it begins. Correct the days.',
  }),
  'quantity-out-of-range': ({ from, to }) => ({
    vi: `Số lượng phải là số nguyên từ ${showNumber(from)} đến ${showNumber(to)}.`,
    en: `The number must be whole, from ${showNumber(from)} to ${showNumber(to)}.`,
  }),
  'measure-unfit': ({ measure, fits }) => ({
    vi: `Nhiệm vụ này không tính bằng “${measureNames[measure].vi}”. Hãy chọn: ${measureList(fits, 'vi')}.`,
    en: `This task is not counted in ${measureNames[measure].en}. Choose: ${measureList(fits, 'en')}.`,
  }),
  'unit-not-doer': () => ({
    vi: 'Đơn vị này không được giao nhiệm vụ. Chủ kế hoạch cần phân công trước.',
    en: 'The unit does not do this task. The plan owner assigns it first.',
  }),
  'only-owner-on-behalf': () => ({
    vi: 'Chỉ đơn vị mình được tự ghi; nhập thay là việc của chủ kế hoạch.',
    en: 'You write for your own unit; entering on behalf is the plan owner’s.',
  }),
  'declared-not-whole-months': () => ({
    vi: 'Số kê khai phải tính theo tháng trọn, từ ngày 1 đến ngày cuối tháng.',
    en: 'A declared total covers whole months, first to last day.',
  }),
  'declared-already': ({ from, to }) => ({
    vi: `Đơn vị đã kê khai nhiệm vụ này cho thời gian ${showDay(from)} – ${showDay(to)}. Hãy mở bản kê khai đó và sửa, hoặc chọn tháng khác.`,
    en: `The unit has declared this task for ${showDay(from)} – ${showDay(to)}. Open that record and correct it, or choose another month.`,
  }),
  'work-too-long': ({ days, most }) => ({
    vi: `Một bản ghi là một việc, dài nhất ${most} ngày; bản này ${showNumber(days)} ngày. Hãy ghi từng việc, hoặc kê khai tổng số theo tháng.`,
    en: `A record is one act of at most ${most} days; this has ${showNumber(days)}. Log each act, or declare a total by month.`,
  }),
  'area-outside-plan': () => ({
    vi: 'Có nơi làm nằm ngoài địa bàn của kế hoạch. Hãy chọn lại.',
    en: 'A place is outside the plan’s area. Choose again.',
  }),
  'area-outside-unit': () => ({
    vi: 'Có nơi làm nằm ngoài địa bàn của đơn vị. Hãy chọn nơi trong địa bàn của đơn vị.',
    en: 'A place is outside the area of the unit. Choose places within it.',
  }),
  'task-of-other-kind': ({ kind, fits }) => ({
    vi: `Nhiệm vụ này là “${workKindNames[kind].vi}”. Hãy chọn nhiệm vụ “${kindList(fits, 'vi')}”.`,
    en: `This task is of the kind “${workKindNames[kind].en}”. Choose one of “${kindList(fits, 'en')}”.`,
  }),
  'counted-by-class': () => ({
    vi: 'Lớp này đã lập ở mục Tập huấn: số người do điểm danh đếm khi kết thúc lớp. Muốn sửa bản ghi của lớp, chủ kế hoạch trả lại bản ghi rồi kết thúc lại lớp.',
    en: 'This class stands under Training: its attendance counts when it is closed. To correct its record, the plan owner returns it and the class is closed again.',
  }),
  'work-unknown': () => ({ vi: 'Không tìm thấy bản ghi.', en: 'There is no such record.' }),
  'already-corrected': () => ({
    vi: 'Bản ghi này đã được người khác sửa. Hãy xem bản sửa trước.',
    en: 'Someone has corrected this record. Look at the correction first.',
  }),
  'correction-moves-task': () => ({
    vi: 'Bản sửa phải giữ nguyên nhiệm vụ và đơn vị. Nếu ghi nhầm, hãy rút bản ghi rồi ghi mới.',
    en: 'A correction stays with its task and unit. Withdraw the record and write a new one.',
  }),
  'work-confirmed-already': () => ({
    vi: 'Bản ghi đã được xác nhận. Hãy nhờ chủ kế hoạch trả lại trước.',
    en: 'The record is confirmed. Ask the plan owner to return it first.',
  }),
  'work-withdrawn': () => ({
    vi: 'Đơn vị đã rút bản ghi này. Nếu việc có thật, đơn vị ghi một bản ghi mới.',
    en: 'The unit has withdrawn this record. If the work was done, the unit writes a new one.',
  }),
  'reason-missing': () => ({
    vi: 'Hãy ghi lý do trả lại để đơn vị biết cần sửa gì.',
    en: 'Write why it is returned, so that the unit knows what to mend.',
  }),
  'verdict-not-yours': () => ({
    vi: 'Việc này thuộc về đơn vị ghi hoặc chủ kế hoạch.',
    en: 'This belongs to the unit that wrote it or the plan owner.',
  }),
  'judged-meanwhile': () => ({
    vi: 'Người khác vừa xử lý bản ghi này. Hãy xem lại trạng thái mới.',
    en: 'Someone else has just judged this record. Look at its new state.',
  }),
}

const inTask = (ordinal: number, vi: string, en: string): Sentence => ({
  vi: `Nhiệm vụ thứ ${ordinal}: ${vi}`,
  en: `Task ${ordinal}: ${en}`,
})

const measureList = (measures: readonly Measure[], language: 'vi' | 'en') =>
  measures.map((measure) => measureNames[measure][language]).join(', ')

const kindList = (kinds: readonly WorkKind[], language: 'vi' | 'en') =>
  kinds.map((kind) => workKindNames[kind][language]).join(', ')
