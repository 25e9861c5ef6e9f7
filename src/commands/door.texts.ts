import type { Sentences } from '../kernel/sentence.ts'

/** What the door itself says no to, before any rule of a feature. */
export type DoorRefusal =
  | { readonly code: 'id-reused' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'unknown-command'; readonly type: string }
  | { readonly code: 'version-unknown'; readonly version: number }
  | { readonly code: 'malformed'; readonly fields: readonly string[] }
  | { readonly code: 'reference-unknown' }

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
    vi: `Nội dung chưa đúng ở: ${fields.join(', ')}. Hãy sửa rồi gửi lại.`,
    en: `Not right in: ${fields.join(', ')}. Correct it and send again.`,
  }),
  'reference-unknown': () => ({
    vi: 'Có mục được chọn không còn trong hệ thống. Hãy tải lại trang và chọn lại.',
    en: 'Something you chose is no longer there. Reload the page and choose again.',
  }),
}
