import type { ReadRefusal } from '../features/plan/reader/check-readable.ts'
import { proposeTasks } from '../features/plan/reader/propose-tasks.ts'
import type { Reading, ReadWarning } from '../features/plan/reader/reading.ts'
import { showNumber } from '../kernel/text.ts'
import { USAGES } from './usages.ts'

/** Why a file is not read, with what its sentence needs. */
export type FileRefusal =
  | { readonly code: 'usage'; readonly of: 'read' | 'check' }
  | { readonly code: 'no-day'; readonly path: string }
  | { readonly code: 'other-format' | 'empty' | 'not-text' | 'not-vietnamese'; readonly path: string }
  | { readonly code: 'too-long'; readonly path: string; readonly mb: number; readonly most: number }
  | { readonly code: 'no-file'; readonly path: string; readonly reason: string }

type Both = { readonly vi: string; readonly en: string }

/** The refusal of a text as that of its file; `path` is filled in by the caller. */
export const refusalOfText = (refusal: ReadRefusal) =>
  refusal.code === 'too-long'
    ? { code: 'too-long' as const, mb: refusal.length / 1024 / 1024, most: refusal.most / 1024 / 1024 }
    : { code: refusal.code }

/** What is wrong and what to do, in both languages. */
export function fileSentence(refusal: FileRefusal): Both {
  switch (refusal.code) {
    case 'usage':
      return {
        vi: `Cách dùng: ${USAGES[`plan ${refusal.of}`].replace('FILE', 'TỆP').replace('DAY', 'NGÀY')}`,
        en: `Usage: ${USAGES[`plan ${refusal.of}`]}`,
      }
    case 'no-day':
      return {
        vi: `${refusal.path}: văn bản không ghi ngày ban hành. Hãy cho biết ngày để xét: --on 2024-06-21.`,
        en: `${refusal.path}: the document has no day of issue. Say the day to judge by: --on 2024-06-21.`,
      }
    case 'other-format':
      return {
        vi: `${refusal.path}: hiện chỉ đọc tệp .txt (UTF-8); .docx và .pdf sẽ có sau. Hãy mở tệp, lưu dưới dạng văn bản thuần (.txt) rồi đọc lại.`,
        en: `${refusal.path}: only .txt files (UTF-8) are read for now; .docx and .pdf come later. Open the file, save it as plain text (.txt) and read that.`,
      }
    case 'empty':
      return {
        vi: `${refusal.path}: tệp không có chữ nào. Hãy chọn tệp khác; bản quét ảnh cần nhận dạng chữ trước.`,
        en: `${refusal.path}: the file holds no words. Choose another one; a scanned picture needs its text recognised first.`,
      }
    case 'not-text':
      return {
        vi: `${refusal.path}: đây không phải văn bản (tệp nhị phân hoặc không phải UTF-8). Hãy lưu kế hoạch dưới dạng văn bản thuần UTF-8 (.txt) rồi đọc lại.`,
        en: `${refusal.path}: this is no text (a binary file, or not UTF-8). Save the plan as plain UTF-8 text (.txt) and read that.`,
      }
    case 'not-vietnamese':
      return {
        vi: `${refusal.path}: văn bản không phải tiếng Việt có dấu. Hãy chọn bản tiếng Việt (Unicode, không phải TCVN3 hay VNI).`,
        en: `${refusal.path}: the text is not Vietnamese with its diacritics. Choose the Vietnamese version (Unicode, not TCVN3 or VNI).`,
      }
    case 'too-long':
      return {
        vi: `${refusal.path}: tệp ${megabytes(refusal.mb)} MB, nhiều nhất được ${megabytes(refusal.most)} MB. Hãy tách riêng phần kế hoạch khỏi phụ lục rồi đọc lại.`,
        en: `${refusal.path}: the file has ${megabytes(refusal.mb)} MB, at most ${megabytes(refusal.most)} MB are read. Part the plan from its annexes and read it alone.`,
      }
    case 'no-file':
      return {
        vi: `${refusal.path}: không mở được tệp (${refusal.reason}). Hãy kiểm tra đường dẫn và quyền đọc.`,
        en: `${refusal.path}: the file cannot be opened (${refusal.reason}). Check the path and the right to read it.`,
      }
  }
}

const megabytes = (mb: number) => showNumber(Math.round(mb * 10) / 10)

const WARNINGS: Readonly<Record<ReadWarning, Both>> = {
  'no-header': { vi: 'Không thấy cơ quan, số và ngày ban hành.', en: 'No issuing agency, number or date was found.' },
  'no-sections': { vi: 'Không thấy mục nào (I, 1, a).', en: 'No sections (I, 1, a) were found.' },
  'no-dates': { vi: 'Không thấy thời hạn nào.', en: 'No deadline was found.' },
  'no-units': { vi: 'Không thấy đơn vị nào được giao việc.', en: 'No unit with a duty was found.' },
}
export const warningSentence = (warning: ReadWarning) => WARNINGS[warning]

/** The reading for a person at a terminal. */
export function summaryOf(reading: Reading, text: string): string {
  const { header, title, signer } = reading
  const tasks = proposeTasks(reading, text)
  return [
    `${header.agency?.text ?? '(không ghi cơ quan)'} · số ${header.number?.text ?? '—'} · ngày ${header.date?.date ?? '—'}`,
    title?.text ?? '(không có trích yếu)',
    '',
    ...block(
      'Căn cứ',
      reading.legalBases.map((basis) => basis.text),
    ),
    ...block(
      'Mục',
      reading.sections.map(({ path, heading }) => `${path} ${heading}`),
    ),
    ...block(
      'Đơn vị được giao việc',
      reading.assignments.map(({ unit, duties }) => `${unit}: ${duties.length} việc`),
    ),
    ...block(
      'Thời hạn',
      reading.deadlines.map((deadline) => deadline.text),
    ),
    ...block(
      'Số tiền',
      reading.money.map((money) => `${showNumber(money.vnd)} đồng`),
    ),
    ...block(
      'Việc đề xuất',
      tasks.map(
        (task) =>
          `[${task.kind}] ${task.title} — ${task.doers.map(({ name }) => name).join('; ') || 'chưa rõ đơn vị chủ trì'}`,
      ),
    ),
    ...block(
      'Nơi nhận',
      reading.recipients.map((receiver) => receiver.text),
    ),
    `Người ký: ${[signer?.authority, signer?.title, signer?.name].filter((word) => word).join(', ') || '—'}`,
    '',
  ].join('\n')
}

const block = (title: string, lines: readonly string[]) => [
  `${title} (${lines.length})`,
  ...lines.map((line) => `  - ${line}`),
  '',
]
