import type { Sentences } from '../../../kernel/sentence.ts'
import type { NationalRefusal } from './national.ts'

export const nationalSentences: Sentences<NationalRefusal> = {
  'list-other-version': ({ version }) => ({
    vi: `Chương trình nay dùng danh mục toàn quốc bản ${version}. Hãy tải lại trang rồi nạp lại.`,
    en: `The program now has version ${version} of the national list. Reload the page, then load it again.`,
  }),
  'province-unknown': ({ province }) => ({
    vi: `Danh mục không có tỉnh, thành phố mã ${province}.`,
    en: `The list has no province with code ${province}.`,
  }),
}
