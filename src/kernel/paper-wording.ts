import type { LocalDate } from './day.ts'
import type { Paper, PaperHead } from './paper.ts'

/** Quốc hiệu and tiêu ngữ (box 1). */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

/** `Số:      /BC-UBND` (box 3), the number blank until the office's register gives it. */
export const numberLine = ({ number, sign }: PaperHead) => `Số: ${number ?? BLANK_NUMBER}/${sign}`

/** `Long Khánh, ngày 05 tháng 02 năm 2024` (box 4). */
export const placeLine = ({ place, date }: PaperHead) => `${place}, ${dayWords(date)}`

/** `Kính gửi: …` on one line, or the words and then a line for each. Empty when there are none. */
export function addresseeLines(addressees: readonly string[]): readonly string[] {
  if (addressees.length === 0) return []
  return addressees.length === 1 ? [`Kính gửi: ${addressees[0]}`] : ['Kính gửi:', ...dashed(addressees)]
}

/** The list under `Nơi nhận:` (box 9b). */
export const recipientLines = (recipients: readonly string[]) => dashed(recipients)

/** What joins an annex to its document: sign, date and agency. */
export const annexReference = ({ typeName, head }: Paper) =>
  `(Kèm theo ${sentenceCase(typeName ?? 'công văn')} số ${head.number ?? BLANK_NUMBER}/${head.sign} ${dayWords(head.date)} của ${head.agency})`

export const annexNumber = (number: string | null) => (number === null ? 'Phụ lục' : `Phụ lục ${number}`)

export const capitals = (text: string) => text.toLocaleUpperCase('vi')

// Room to write in by hand; spaces that no line breaks at.
const BLANK_NUMBER = '\u00a0'.repeat(6)
const BLANK_DAY = '\u00a0'.repeat(4)

/** `ngày 05 tháng 02 năm 2024`. */
export function dayInWords(date: LocalDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return dayWords({ day, month, year })
}

// Phụ lục I: a 0 before days below 10 and months 1 and 2.
const dayWords = ({ day, month, year }: PaperHead['date']) =>
  `ngày ${day === null ? BLANK_DAY : twoDigits(day)} tháng ${month === null ? BLANK_DAY : month < 3 ? twoDigits(month) : month} năm ${year}`

const twoDigits = (number: number) => String(number).padStart(2, '0')

const dashed = (entries: readonly string[]) =>
  entries.map((entry, at) => `- ${entry}${at === entries.length - 1 ? '.' : ';'}`)

const sentenceCase = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi')
