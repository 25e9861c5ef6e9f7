import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { AreaKind, AreaRefusal } from './area.ts'

export const areaSentences: Sentences<AreaRefusal> = {
  'area-ends-before-it-begins': ({ validFrom, validTo }) => ({
    vi: `Ngày hết hiệu lực (${showDay(validTo)}) trước ngày bắt đầu (${showDay(validFrom)}). Hãy sửa lại một trong hai ngày.`,
    en: `The last day (${showDay(validTo)}) is before the first (${showDay(validFrom)}). Correct one of them.`,
  }),
  'area-code-taken': ({ areaCode, validFrom }) => ({
    vi: `Mã ${areaCode} đã có cho một địa bàn bắt đầu ngày ${showDay(validFrom)}. Hãy xem lại mã hoặc ngày.`,
    en: `Code ${areaCode} already belongs to an area that begins on ${showDay(validFrom)}. Check the code or the day.`,
  }),
  'area-parent-unknown': () => ({
    vi: 'Không tìm thấy địa bàn cấp trên. Hãy thêm cấp trên trước.',
    en: 'The parent area is unknown. Add it first.',
  }),
}

export const areaKindNames: Names<AreaKind> = {
  province: { vi: 'Tỉnh, thành phố trực thuộc TW', en: 'Province' },
  district: { vi: 'Huyện, thành phố thuộc tỉnh', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
  ward: { vi: 'Phường', en: 'Ward' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
  hamlet: { vi: 'Ấp, thôn', en: 'Hamlet' },
  quarter: { vi: 'Khu phố, tổ dân phố', en: 'Quarter' },
}
