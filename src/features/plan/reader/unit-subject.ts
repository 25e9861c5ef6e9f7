import { roleOfTitle } from './role-labels.ts'
import { DUTY_WORDS, opensUnit } from './unit-words.ts'

/** A body named as the subject of a sentence; offsets in the sentence. `verbAt`: where its duty begins. */
export type UnitSubject = { readonly start: number; readonly end: number; readonly verbAt: number }

const ASKS = /^(?:(?:Trân trọng\s)?[Đđ]ề nghị|Yêu cầu|yêu cầu|[Gg]iao(?:\scho)?|Trách nhiệm của)\s?:?\s+/u

/** The name without a leading "Đề nghị", "Giao", "Trách nhiệm của"; the number of characters left out. */
export const leadOut = (text: string) => ASKS.exec(text)?.[0].length ?? 0

/** True when the whole text names a body or a list of bodies and orders nothing. */
export function isUnitName(text: string): boolean {
  const name = text.slice(leadOut(text))
  if (
    roleOfTitle(name) !== null ||
    !opensUnit(name) ||
    name.length > 400 ||
    /[.!?]\s/u.test(name.replaceAll(/(?:TT|VP|P|TP|Q|H)\.\s/gu, ''))
  )
    return false
  return verbAfter(name, 0) === null
}

/** Who is to do what in a sentence: "Sở A chủ trì …", "Giao Sở A theo dõi …", "Căn cứ …, các sở xây dựng …". */
export function unitSubject(sentence: string): UnitSubject | null {
  const start = subjectStart(sentence)
  if (start === null) return null
  const verb = verbAfter(sentence, start)
  if (verb === null) return null
  const modal = laterModal(sentence, start, verb)
  const end = nameEnd(sentence, start, modal ?? verb)
  return end > start ? { start, end, verbAt: modal ?? verb } : null
}

const FIRST_WORDS = 700
const CLAUSE_FIRST =
  /^(?:Căn cứ|Trên cơ sở|Đối với|Trong|Để|Khi|Hằng năm|Hàng năm|Định kỳ|Theo|Từ|Sau khi|Trước|Ghi chú\s?:|Ngoài)\s/u

/** Offset of the name, behind "Đề nghị" or an opening clause up to a comma (or "vướng mắc"). */
function subjectStart(sentence: string): number | null {
  const asked = leadOut(sentence)
  if (opensUnit(sentence.slice(asked))) return asked
  const opening = CLAUSE_FIRST.exec(sentence)?.[0].length
  if (opening === undefined) return null
  const window = sentence.slice(0, FIRST_WORDS)
  for (const comma of window.matchAll(
    /(?:[,:]\s+|vướng mắc,?\s+|phát sinh,?\s+)(?:đề nghị\s+|yêu cầu\s+|giao\s+)?/gu,
  )) {
    const at = comma.index + comma[0].length
    if (
      opensUnit(window.slice(at)) &&
      verbAfter(window, at) !== null &&
      !isListItem(window.slice(opening, comma.index))
    )
      return at
  }
  return null
}

/** "giữa các sở, các phòng": the comma parts bodies of one list, and none of them is the subject. */
function isListItem(before: string): boolean {
  const list = /(?:giữa|gồm|với|cho|của)\s([^,]{0,80})$/u.exec(before.slice(-90))
  return list !== null && opensUnit(list[1] ?? '')
}

const VERB = new RegExp(`(?<=[\\s,;(])(?:${DUTY_WORDS})(?=[\\s,:;.)]|$)`, 'gu')
/** Before these the same word is a noun: "các tổ chức", "Ban quản lý", "cơ quan chủ trì". */
const NOUN_BEFORE =
  /(?:[Cc]ác|[Nn]hững|[Cc]ơ quan,?|đơn vị,?|cá nhân,?|đoàn thể,?|và các|và|hội,|(?<!,\s)[Bb]an|[Cc]án bộ|công tác|người|được(?: phân công| giao)?|doanh nghiệp,|cộng đồng,|Đoàn|hệ thống|địa phương,)\s*$/u
const NOUN_WORDS: ReadonlySet<string> = new Set([
  'tổ chức',
  'xây dựng',
  'phối hợp',
  'chủ trì',
  'thực hiện',
  'tuyên truyền',
  'giám sát',
  'kiểm tra',
  'chỉ đạo',
  'vận động',
  'phát',
  'lập',
  'trình',
  'báo cáo',
  'cấp',
  'in',
  'là',
  'dự',
  'tự',
  'làm',
])

/** Offset of the first duty word behind a name that begins at `from`. */
export function verbAfter(text: string, from: number): number | null {
  const window = text.slice(from, from + FIRST_WORDS)
  for (const { 0: word, index } of window.matchAll(VERB)) {
    if (isNoun(window, word, index)) continue
    return from + index
  }
  return null
}

function isNoun(text: string, word: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  if (word === 'cấp')
    return (
      /(?:các|mọi|hai)\s*$/u.test(before) ||
      /^cấp\s(?:xã|huyện|tỉnh|ủy|uỷ|cơ sở|trên|dưới|phường|quân khu|trung ương)/u.test(text.slice(at))
    )
  if (word === 'tổ chức' && /(?:,|và)\s*$/u.test(before))
    return /^tổ chức(?:,|\s(?:chính trị|xã hội|đoàn thể|thành viên|khác|hội|cá nhân|có liên quan|Đảng|đảng))/u.test(
      text.slice(at),
    )
  return NOUN_WORDS.has(word) && NOUN_BEFORE.test(before)
}

const MODAL = /\s(?=(?:có trách nhiệm|chịu trách nhiệm|phải)\s)/u
/** "Các cơ quan được phân công chủ trì … có trách nhiệm …": the participle belongs to the name. */
function laterModal(sentence: string, start: number, verb: number): number | null {
  const name = sentence.slice(start, verb)
  if (/^(?:có trách nhiệm|chịu trách nhiệm|phải)\s/u.test(sentence.slice(verb, verb + 20))) return null
  const takesMore =
    /\sđược(?:\s\p{L}+){0,3}\s*$|\stham gia\s*$/u.test(name) ||
    /\sđược\s/u.test(name) ||
    sentence.startsWith('tham gia', verb)
  const found = takesMore ? MODAL.exec(sentence.slice(verb, verb + 200)) : null
  return found ? verb + found.index + 1 : null
}

/** The name without "theo Kế hoạch này", the members listed behind a colon, or a closing comma. */
function nameEnd(sentence: string, start: number, verb: number): number {
  const name = sentence.slice(start, verb)
  const cut =
    /\s(?:theo\s(?:\p{L}+\s){1,3}này|được giao tại|nêu tại|quy định tại|theo phân công|theo quy định)(?=\s|$)/u.exec(
      name,
    )
  const colon = name.search(/\s?:\s/u)
  const until = Math.min(cut?.index ?? name.length, colon > 3 ? colon : name.length)
  const kept = name.slice(0, until).replace(/[\s,;:(]+(?:đồng thời|đã|sẽ|cùng|và)?\s*$/u, '')
  return start + kept.length
}
