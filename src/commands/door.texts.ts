import type { Sentences } from '../kernel/sentence.ts'
import { fieldNames } from './field-names.texts.ts'

/** What the door itself says no to, before any rule of a feature. */
export type DoorRefusal =
  | { readonly code: 'id-reused' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'unknown-command'; readonly type: string }
  | { readonly code: 'version-unknown'; readonly version: number }
  | { readonly code: 'malformed'; readonly fields: readonly string[] }
  | { readonly code: 'reference-unknown' }
  | { readonly code: 'beyond-your-areas' }
  | { readonly code: 'nothing-here' }
  | { readonly code: 'paper-too-long' }
  | { readonly code: 'try-again-later' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'too-large-at-once' }
  | { readonly code: 'request-unreadable' }

export const doorSentences: Sentences<DoorRefusal> = {
  'id-reused': () => ({
    vi: 'Bản ghi trùng mã nhưng khác nội dung, nên chưa được ghi. Hãy mở lại trang rồi nhập lại.',
    en: 'The same id came with other content, so nothing was written. Open the page again and repeat.',
  }),
  'not-allowed': () => ({
    vi: 'Vai trò của bạn không được làm việc này. Hãy hỏi chủ kế hoạch hoặc quản trị.',
    en: 'Your role may not do this. Ask the plan owner or the administrator.',
  }),
  'unknown-command': ({ type }) => ({
    vi: `Chương trình không biết việc “${type}”. Hãy tải lại trang để dùng bản mới.`,
    en: `The program does not know “${type}”. Reload the page to use the new version.`,
  }),
  'version-unknown': () => ({
    vi: 'Trang này là bản cũ hoặc mới hơn máy chủ. Hãy tải lại trang; nội dung chưa gửi vẫn còn.',
    en: 'This page is older or newer than the server. Reload it; what was not sent is still here.',
  }),
  malformed: ({ fields }) => ({
    vi: `Nội dung chưa đúng ở: ${fieldNames(fields).vi}. Hãy sửa rồi gửi lại.`,
    en: `Not right in: ${fieldNames(fields).en}. Correct it and send again.`,
  }),
  'reference-unknown': () => ({
    vi: 'Có mục được chọn không còn trong hệ thống. Hãy tải lại trang và chọn lại.',
    en: 'Something you chose is no longer there. Reload the page and choose again.',
  }),
  'beyond-your-areas': () => ({
    vi: 'Nơi này nằm ngoài địa bàn bạn được giao, nên chưa ghi gì. Hãy chọn nơi khác, hoặc hỏi chủ kế hoạch.',
    en: 'This place lies beyond the areas that were given to you, so nothing was written. Choose another, or ask the plan owner.',
  }),
  'paper-too-long': () => ({
    vi: 'Văn bản này quá dài để in thành một tệp PDF. Hãy tải bản Word, hoặc chọn khoảng thời gian ngắn hơn.',
    en: 'This paper is too long for one PDF. Take the Word file, or choose a shorter time.',
  }),
  'nothing-here': () => ({
    vi: 'Không có gì ở địa chỉ này. Hãy quay về trang đầu.',
    en: 'There is nothing at this address. Go back to the first page.',
  }),
  'try-again-later': () => ({
    vi: 'Máy chủ đang gặp trục trặc, chưa ghi gì cả. Nội dung bạn nhập vẫn còn; hãy thử lại sau ít phút.',
    en: 'The server has a problem and wrote nothing. What you typed is still here; try again in a few minutes.',
  }),
  'disk-full': () => ({
    vi: 'Ổ đĩa của máy chủ đã đầy nên chưa giữ được gì. Hãy báo quản trị dọn chỗ trống rồi gửi lại; nội dung bạn nhập vẫn còn.',
    en: 'The server’s disk is full, so nothing was kept. Ask the administrator to make room, then send again; what you typed is still here.',
  }),
  'too-large-at-once': () => ({
    vi: 'Nội dung gửi một lần quá lớn. Hãy chia nhỏ rồi gửi lại.',
    en: 'Too much was sent at once. Split it and send again.',
  }),
  'request-unreadable': () => ({
    vi: 'Máy chủ không đọc được yêu cầu. Hãy tải lại trang rồi thử lại.',
    en: 'The server could not read the request. Reload the page and try again.',
  }),
}
