import { showDay } from '../../kernel/day.ts'
import type { Sentences } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { UnitVersionRefusal } from './unit-version.ts'

export const unitVersionSentences: Sentences<UnitVersionRefusal> = {
  'unit-changed-meanwhile': ({ number }) => ({
    vi: `Người khác vừa sửa đơn vị này (bản ${number}). Hãy đóng lại, xem bản mới rồi sửa tiếp.`,
    en: `Someone else has just corrected this unit (version ${number}). Close this, look at the new version, then go on.`,
  }),
  'unit-ended-before': ({ name, lastDay }) => ({
    vi: `${name} đã hết hoạt động từ ${showDay(lastDay)}. Nếu ngày đó sai, hãy dùng “Sửa”.`,
    en: `${name} ended on ${showDay(lastDay)} already. If that day is wrong, use “Correct”.`,
  }),
  'unit-has-officers': ({ name, officers }) => ({
    vi: `${name} còn ${showNumber(officers)} cán bộ đang dùng hệ thống sau ngày đó. Hãy ghi thôi việc hoặc chuyển họ trước.`,
    en: `${name} has ${showNumber(officers)} officers who go on after that day. Record their leaving or move them first.`,
  }),
}
