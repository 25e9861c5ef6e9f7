import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { AreaKind, AreaRefusal } from './area.ts'

export const areaSentences: Sentences<AreaRefusal> = {
  'area-ends-before-it-begins': ({ validFrom, validTo }) => ({
    vi: `Ngày hết hiệu lực (${showDay(validTo)}) trước ngày bắt đầu (${showDay(validFrom)}). Hãy sửa lại một trong hai ngày.`,
    en: `The last day (${showDay(validTo)}) is before the first (${showDay(validFrom)}). Correct one of them.`,
  }),
  'area-code-taken': ({ areaCode, name, validFrom }) => ({
    vi: `Mã ${areaCode} đang thuộc ${name} (từ ${showDay(validFrom)}) trong cùng thời gian. Hãy xem lại mã, hoặc ngày bắt đầu và ngày hết hiệu lực.`,
    en: `Code ${areaCode} belongs to ${name} (from ${showDay(validFrom)}) at the same time. Check the code, or the first and the last day.`,
  }),
  'area-name-taken': ({ name, validFrom }) => ({
    vi: `${name} (từ ${showDay(validFrom)}) đã có ở đây trong cùng thời gian. Nếu đúng là hai nơi trùng tên, hãy ghi lý do.`,
    en: `${name} (from ${showDay(validFrom)}) is here already at the same time. If there really are two of that name, say why.`,
  }),
  'area-parent-unknown': () => ({
    vi: 'Không tìm thấy địa bàn cấp trên. Hãy thêm cấp trên trước.',
    en: 'The parent area is unknown. Add it first.',
  }),
  'area-inside-itself': ({ name }) => ({
    vi: `${name} không thể nằm trong chính nó hay trong nơi trực thuộc nó. Hãy chọn cấp trên khác.`,
    en: `${name} cannot lie in itself or in what lies in it. Choose another parent.`,
  }),
  'area-unknown': () => ({ vi: 'Không tìm thấy địa bàn này.', en: 'There is no such area.' }),
  'area-changed-meanwhile': ({ number }) => ({
    vi: `Người khác vừa sửa địa bàn này (bản ${number}). Hãy đóng lại, xem bản mới rồi sửa tiếp.`,
    en: `Someone else has just corrected this area (version ${number}). Close this, look at the new version, then go on.`,
  }),
  'area-ended-before': ({ name, lastDay }) => ({
    vi: `${name} đã hết hiệu lực từ ${showDay(lastDay)}. Nếu ngày đó sai, hãy dùng “Sửa”.`,
    en: `${name} ended on ${showDay(lastDay)} already. If that day is wrong, use “Correct”.`,
  }),
  'area-bound-by-change': ({ name, act, on }) => ({
    vi: `${name} đã tham gia sắp xếp ngày ${showDay(on)} (${act}): phải hết hiệu lực trước ngày đó nếu được thay thế, và phải còn hiệu lực ngày đó nếu thay thế nơi khác.`,
    en: `${name} took part in the change of ${showDay(on)} (${act}): it must end before if it was followed, and stand on that day if it followed another.`,
  }),
  'spelling-known': ({ spelling }) => ({
    vi: `Đã tìm được địa bàn này bằng “${spelling}” (không phân biệt dấu).`,
    en: `The area is found by “${spelling}” already (whatever the accents).`,
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
  market: { vi: 'Chợ', en: 'Market' },
  'culture-house': { vi: 'Nhà văn hóa', en: 'Culture house' },
  school: { vi: 'Trường học', en: 'School' },
  clinic: { vi: 'Trạm y tế', en: 'Clinic' },
  street: { vi: 'Tuyến đường', en: 'Street' },
}
