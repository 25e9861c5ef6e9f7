import type { Sentence } from '../../kernel/sentence.ts'

/** Whom a kind of personal data is about. */
type Whose = 'officer' | 'learner' | 'resident' | 'anyone'

/**
 * How long it is kept: while an officer works here and until he asks for its erasure; as long as the dossier that it belongs to; until the
 * request that it serves is answered and filed.
 */
export type Kept = 'at-work' | 'dossier' | 'request'

/**
 * A kind of personal data: a column of a personal table, or a column of a record that refers to a personal text. `opened`: whether each opening
 * is noted, or it is read by all who work on the plan.
 */
export type PersonalKind = {
  readonly column: string
  readonly name: Sentence
  readonly whose: Whose
  readonly purpose: Sentence
  readonly kept: Kept
  readonly opened: 'noted' | 'at-work'
}

const WORK: Sentence = { vi: 'biết ai làm việc gì', en: 'knowing who does what' }
const SIGN_IN: Sentence = { vi: 'đăng nhập, liên hệ công việc', en: 'signing in, reaching an officer' }
const CLASS: Sentence = { vi: 'mời học, điểm danh, cấp chứng nhận', en: 'inviting, attendance, certificates' }
const REVIEW: Sentence = { vi: 'rà soát, công nhận hộ nghèo', en: 'reviewing and recognising poor households' }
const RECORD: Sentence = { vi: 'giải thích bản ghi, lý do quyết định', en: 'explaining a record or a decision' }
const OUTREACH: Sentence = { vi: 'tuyên truyền, có sự đồng ý', en: 'outreach, with consent' }
const RIGHTS: Sentence = { vi: 'trả lời yêu cầu về dữ liệu', en: 'answering a request about data' }

const name = (vi: string, en: string): Sentence => ({ vi, en })

/** What is said in records by words that somebody typed. */
const typed = (column: string, named: Sentence, purpose = RECORD): PersonalKind => ({
  column,
  name: named,
  whose: 'anyone',
  purpose,
  kept: 'dossier',
  opened: 'at-work',
})
const resident = (column: string, named: Sentence): PersonalKind => ({
  column,
  name: named,
  whose: 'resident',
  purpose: REVIEW,
  kept: 'dossier',
  opened: 'noted',
})
const learner = (column: string, named: Sentence): PersonalKind => ({
  column,
  name: named,
  whose: 'learner',
  purpose: CLASS,
  kept: 'dossier',
  opened: 'noted',
})
const officer = (column: string, named: Sentence, of: Pick<PersonalKind, 'purpose' | 'opened'>): PersonalKind => ({
  column,
  name: named,
  whose: 'officer',
  kept: 'at-work',
  ...of,
})
const subject = (column: string, named: Sentence): PersonalKind => ({
  column,
  name: named,
  whose: 'anyone',
  purpose: RIGHTS,
  kept: 'request',
  opened: 'noted',
})

/** Columns that hold references to several texts, among other words. */
export const LISTS: readonly string[] = ['training_class.speakers']

/** Every kind of personal data that the town keeps. A guard holds this list and the tables together. */
export const PERSONAL_KINDS: readonly PersonalKind[] = [
  officer('person.name', name('Họ tên cán bộ', 'Name of an officer'), { purpose: WORK, opened: 'at-work' }),
  officer('person.phone', name('Điện thoại cán bộ', 'Phone of an officer'), { purpose: SIGN_IN, opened: 'noted' }),
  officer('person.phone_hash', name('Dấu của số để đăng nhập', 'Hash of the number to sign in by'), {
    purpose: SIGN_IN,
    opened: 'noted',
  }),
  learner('learner_person.name', name('Họ tên học viên', 'Name of a learner')),
  learner('learner_person.phone', name('Điện thoại học viên', 'Phone of a learner')),
  learner('learner_person.birth_year', name('Năm sinh học viên', 'Year of birth of a learner')),
  learner('learner_person.post', name('Chức vụ học viên', 'Post of a learner')),
  subject('data_subject.name', name('Họ tên người yêu cầu', 'Name of who asks')),
  subject('data_subject.phone', name('Điện thoại người yêu cầu', 'Phone of who asks')),
  typed('stored_file.*', name('Ảnh, tệp minh chứng', 'Pictures and files of evidence')),
  resident('household_member.name_id', name('Họ tên thành viên hộ', 'Name of a member of a household')),
  resident('household_name.*', name('Tên chủ hộ để xếp và tìm', 'Name of a head, for lists and search')),
  resident('household_member.born_id', name('Năm sinh thành viên hộ', 'Year of birth of a member')),
  resident('household_version.address_id', name('Địa chỉ hộ', 'Address of a household')),
  resident('interview.note_id', name('Ghi chú phiếu khảo sát', 'Note of an interview')),
  typed(
    'household_list_withdrawal.reason_id',
    name('Lý do rút danh sách hộ', 'Why a list of households was withdrawn'),
  ),
  resident('objection.said_id', name('Nội dung khiếu nại', 'What an objection says')),
  {
    ...resident('message_consent.person_id', name('Người đồng ý kể chuyện', 'Who consents to a story')),
    purpose: OUTREACH,
  },
  typed('evidence.caption_id', name('Chú thích ảnh', 'Caption of a picture')),
  typed('work_record.note_id', name('Ghi chú bản ghi', 'Note of a record')),
  typed('work_verdict.reason_id', name('Lý do trả lại bản ghi', 'Why a record was returned')),
  typed('message_version.idea_id', name('Ý chính thông điệp', 'Idea of a message'), OUTREACH),
  typed('message_version.source_id', name('Nguồn thông điệp', 'Source of a message'), OUTREACH),
  typed('message_version.script_id', name('Lời đọc', 'Script'), OUTREACH),
  typed('message_version.leaflet_id', name('Lời tờ rơi', 'Leaflet'), OUTREACH),
  typed('message_version.banner_id', name('Lời băng rôn', 'Banner'), OUTREACH),
  typed('message_withdrawal.reason_id', name('Lý do rút thông điệp', 'Why a message was withdrawn')),
  typed('publication.title_id', name('Tên bài, chương trình', 'Title of a publication'), OUTREACH),
  typed('publication.text_id', name('Nội dung bài', 'Text of a publication'), OUTREACH),
  typed('meeting.topic_id', name('Nội dung cuộc họp', 'Topic of a meeting')),
  typed('meeting_question.question_id', name('Câu hỏi của người dân', 'Question of a resident')),
  typed('meeting_question.answer_id', name('Câu trả lời tại chỗ', 'Answer given at once')),
  typed('question_answer.answer_id', name('Câu trả lời sau', 'Answer given later')),
  typed('transfer.reason_id', name('Lý do chuyển tiền', 'Reason of a transfer')),
  typed('commitment.supplier_id', name('Bên cung cấp', 'Supplier')),
  typed('voucher.issuer_id', name('Bên lập hóa đơn, chứng từ', 'Who issued a voucher')),
  typed('commitment_verdict.reason_id', name('Lý do không duyệt', 'Why a commitment was declined')),
  typed('inspection.team_id', name('Đoàn kiểm tra', 'Who inspected')),
  typed('inspection.conclusion_id', name('Kết luận kiểm tra', 'Conclusion of an inspection')),
  typed('inspection_finding.finding_id', name('Phát hiện', 'Finding')),
  typed('inspection_finding.advice_id', name('Kiến nghị', 'Recommendation')),
  typed('finding_answer.answer_id', name('Trả lời kiến nghị', 'Answer to a recommendation')),
  typed('answer_review.reason_id', name('Lý do trả lại câu trả lời', 'Why an answer was returned')),
  typed('class_cancellation.reason_id', name('Lý do huỷ lớp', 'Why a class was cancelled')),
  typed('training_class.host_id', name('Người chủ trì lớp', 'Who hosts a class')),
  typed('training_class.speakers', name('Giảng viên', 'Speakers of a class')),
  typed('stock_movement.note_id', name('Ghi chú xuất nhập', 'Note of a hand-over')),
  typed('registration.pledge_id', name('Nội dung đăng ký thi đua', 'Pledge of a movement')),
  typed('commendation.whom_id', name('Người được biểu dương', 'Who is commended')),
  typed('commendation.reason_id', name('Thành tích biểu dương', 'Why somebody is commended')),
  typed('residents_meeting.note_id', name('Ghi chú họp dân', 'Note of a residents’ meeting')),
  typed('objection_answer.said_id', name('Trả lời khiếu nại', 'Answer to an objection')),
  typed('step_withdrawal.reason_id', name('Lý do rút bước rà soát', 'Why a step was withdrawn')),
  typed('interview_withdrawal.reason_id', name('Lý do rút phiếu', 'Why an interview was withdrawn')),
  typed('certificate_withdrawal.reason_id', name('Lý do thu hồi chứng nhận', 'Why a certificate was withdrawn')),
  typed('indicator_value.reason_id', name('Lý do sửa chỉ tiêu', 'Why a value was corrected')),
  typed('material_end.reason_id', name('Lý do ngừng ấn phẩm', 'Why a material was ended')),
  typed('class_feedback.words_id', name('Lời góp ý của lớp', 'Words of a class')),
  typed('data_answer.words_id', name('Lời trả lời yêu cầu', 'Words of an answer'), RIGHTS),
  typed('data_breach.what_id', name('Mô tả sự cố', 'What a breach was'), RIGHTS),
  typed('breach_step.words_id', name('Ghi chú xử lý sự cố', 'Words of a step on a breach'), RIGHTS),
]
