import type { Sentences } from '../../kernel/sentence.ts'
import type { PortalRefusal } from './portal.ts'

export const portalSentences: Sentences<Exclude<PortalRefusal, { readonly code: 'changed-meanwhile' }>> = {
  'contact-not-yours': () => ({
    vi: 'Đơn vị chỉ ghi nơi liên hệ của mình. Đơn vị khác thì nhờ chủ kế hoạch hoặc quản trị.',
    en: 'A unit writes its own contact. Ask the plan owner or the administrator for another.',
  }),
  'contact-phone-unreadable': () => ({
    vi: 'Số điện thoại chỉ gồm chữ số, từ 3 đến 15 số, có thể cách nhau bằng dấu cách. Ví dụ 0251 3000 001.',
    en: 'A telephone number has 3 to 15 digits, with spaces between if you like: 0251 3000 001.',
  }),
  'public-address-unreadable': () => ({
    vi: 'Địa chỉ phải có dạng https://ten-mien, không có phần nào phía sau.',
    en: 'The address looks like https://name, with nothing behind it.',
  }),
}
