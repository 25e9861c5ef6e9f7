import type { Refusal } from '../kernel/command.ts'
import type { Language } from '../kernel/kernel.ts'
import { sentence } from '../commands/sentences.ts'
import type { LeftOut } from './left-out.ts'
import type { WorkbookFault } from '../kernel/workbook.ts'
import { workbookSentences } from './workbook.texts.ts'
import type { Sentence, Sentences } from '../kernel/sentence.ts'

/** What the browser itself has to say no to: before the server was reached, or instead of its answer. */
export type BrowserRefusal =
  | { readonly code: 'not-reached' }
  | { readonly code: 'server-failed'; readonly status: number }
  | { readonly code: 'day-unreadable' }
  | { readonly code: 'number-unreadable' }
  | { readonly code: 'field-empty' }
  | { readonly code: 'no-line-to-log' }
  | { readonly code: 'none-due' }
  | LeftOut
  | WorkbookFault

const browserSentences: Sentences<BrowserRefusal> = {
  ...workbookSentences,
  'not-reached': () => ({
    vi: 'Chưa gửi được vì không nối được máy chủ. Nội dung vẫn còn trên màn hình; hãy thử lại khi có mạng.',
    en: 'The server could not be reached, so nothing was sent. What you typed is still here; try again when connected.',
  }),
  'server-failed': ({ status }) => ({
    vi: `Máy chủ gặp lỗi (${status}) nên chưa ghi gì. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị.`,
    en: `The server failed (${status}) and wrote nothing. Try again; if it fails again, tell the administrator.`,
  }),
  'day-unreadable': () => ({
    vi: 'Hãy nhập ngày có thật, ví dụ 15/9, 1509 hoặc 15/09/2024.',
    en: 'Enter a day of the calendar, such as 15/9, 1509 or 15/09/2024.',
  }),
  'number-unreadable': () => ({
    vi: 'Hãy nhập số, ví dụ 1.250 hoặc 12,5.',
    en: 'Enter a number, such as 1.250 or 12,5.',
  }),
  'no-line-to-log': () => ({
    vi: 'Chưa có dòng nào đủ ngày, giờ, nơi phát để ghi.',
    en: 'No line has its day, hours and place yet.',
  }),
  'none-due': () => ({
    vi: 'Không còn lịch nào đã đến ngày mà chưa ghi.',
    en: 'Nothing planned until today waits to be logged.',
  }),
  'field-empty': () => ({ vi: 'Hãy điền ô này.', en: 'Fill this in.' }),
  'words-not-chosen': ({ words }) => ({
    vi: `“${words}” chưa được chọn. Hãy chọn nơi làm trong danh sách, hoặc xóa chữ đã gõ.`,
    en: `“${words}” is not chosen yet. Choose the place in the list, or delete what was typed.`,
  }),
  'files-refused': ({ files }) => ({
    vi: `Có tệp chưa gửi được: ${files.join('; ')}. Hãy gỡ tệp hoặc chọn lại.`,
    en: `Not sent: ${files.join('; ')}. Remove the file or choose it again.`,
  }),
  'files-on-the-way': ({ files }) => ({
    vi: `Tệp đang gửi: ${files.join('; ')}. Hãy đợi gửi xong rồi bấm lại.`,
    en: `Still being sent: ${files.join('; ')}. Wait until it has arrived, then press again.`,
  }),
}

/** The sentence of any refusal, of the server's features or of the browser itself. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  const own: Readonly<Record<string, (refusal: never) => Sentence>> = browserSentences
  return own[refusal.code]?.(refusal as never)[language] ?? sentence(refusal, language)
}
