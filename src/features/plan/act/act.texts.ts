import { type LocalDate, showDay } from '../../../kernel/day.ts'
import type { Names, Sentence } from '../../../kernel/sentence.ts'
import type { ActChange, ActStanding, ActSureness } from './act.ts'

const actSurenessNames: Names<ActSureness> = {
  verified: { vi: 'đã đọc', en: 'read' },
  reported: { vi: 'theo nguồn khác', en: 'by others' },
  recollected: { vi: 'chưa chắc', en: 'not sure' },
}

/** How an act stood on the day of the document, with how sure that is and by which source. */
export function standingSays(standing: ActStanding): Sentence {
  switch (standing.is) {
    case 'in-force':
      return { vi: 'còn hiệu lực', en: 'in force' }
    case 'unknown':
      return { vi: 'chưa có trong danh mục văn bản', en: 'not in the register of acts' }
    case 'not-yet':
      return {
        vi: `chưa có hiệu lực (từ ${showDay(standing.from)})`,
        en: `not yet in force (from ${showDay(standing.from)})`,
      }
    case 'ended':
      return { vi: `hết hiệu lực từ sau ${showDay(standing.until)}`, en: `ended after ${showDay(standing.until)}` }
    case 'replaced':
      return {
        vi: `đã được ${standing.by.by} thay thế ${sinceVi(standing.by.on)} (${bracketed(standing.by, 'vi')})`,
        en: `replaced by ${standing.by.by} ${sinceEn(standing.by.on)} (${bracketed(standing.by, 'en')})`,
      }
    case 'amended':
      return {
        vi: `còn hiệu lực, được sửa đổi bởi ${standing.by.map((one) => `${one.by} ${sinceVi(one.on)} (${bracketed(one, 'vi')})`).join('; ')}`,
        en: `in force, amended by ${standing.by.map((one) => `${one.by} ${sinceEn(one.on)} (${bracketed(one, 'en')})`).join('; ')}`,
      }
  }
}

const sinceVi = (on: LocalDate | null) => (on === null ? '(không rõ ngày)' : `từ ${showDay(on)}`)
const sinceEn = (on: LocalDate | null) => (on === null ? '(day unknown)' : `from ${showDay(on)}`)
const bracketed = ({ sureness, source }: ActChange, language: 'vi' | 'en') =>
  `${actSurenessNames[sureness][language]}: ${source}`
