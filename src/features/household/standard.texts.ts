import type { Language } from '../../kernel/kernel.ts'
import type { Names, Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { Change, Counts, Explanation } from './explain.rules.ts'
import { scoreSentences } from './score/score-table.texts.ts'
import type {
  DeprivationAnswer,
  DeprivationIndicator,
  HouseholdClass,
  HouseholdFacts,
  HouseholdResult,
  KnownClass,
  Limit,
  Residence,
  StandardValue,
  Sureness,
  UnknownReason,
  ValueName,
} from './standard.ts'

export const indicatorNames: Names<DeprivationIndicator> = {
  employment: { vi: 'Việc làm', en: 'Employment' },
  dependents: { vi: 'Người phụ thuộc', en: 'Dependents' },
  nutrition: { vi: 'Dinh dưỡng', en: 'Nutrition' },
  'health-insurance': { vi: 'Bảo hiểm y tế', en: 'Health insurance' },
  'adult-education': { vi: 'Trình độ giáo dục của người lớn', en: 'Education of adults' },
  'child-schooling': { vi: 'Tình trạng đi học của trẻ em', en: 'Schooling of children' },
  'housing-quality': { vi: 'Chất lượng nhà ở', en: 'Quality of the house' },
  'housing-area': { vi: 'Diện tích nhà ở bình quân', en: 'Floor area a person' },
  water: { vi: 'Nguồn nước sinh hoạt', en: 'Water for living' },
  toilet: { vi: 'Nhà tiêu hợp vệ sinh', en: 'Hygienic toilet' },
  telecom: { vi: 'Sử dụng dịch vụ viễn thông', en: 'Use of telecommunication' },
  'information-means': { vi: 'Phương tiện tiếp cận thông tin', en: 'Means of information' },
  waste: { vi: 'Xử lý rác thải', en: 'Treatment of waste' },
}

export const residenceNames: Names<Residence> = {
  urban: { vi: 'Thành thị', en: 'Urban' },
  rural: { vi: 'Nông thôn', en: 'Rural' },
}

export const classNames: Names<HouseholdClass> = {
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  'average-living-standard': { vi: 'Hộ có mức sống trung bình', en: 'Average living standard' },
  'not-poor': { vi: 'Hộ không nghèo', en: 'Not poor' },
  unknown: { vi: 'Chưa xác định', en: 'Unknown' },
}

export const answerNames: Names<DeprivationAnswer> = {
  deprived: { vi: 'Thiếu hụt', en: 'Deprived' },
  'not-deprived': { vi: 'Không thiếu hụt', en: 'Not deprived' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
}

export const surenessNames: Names<Sureness> = {
  sourced: { vi: 'Có nguồn công khai', en: 'By a public source' },
  confirmed: { vi: 'Chủ kế hoạch đã xác nhận', en: 'Confirmed by the plan owner' },
  entered: { vi: 'Đã nhập, chưa xác nhận', en: 'Entered, not confirmed' },
  missing: { vi: 'Chưa có', en: 'Missing' },
}

export const countsNames: Names<Counts> = {
  counted: { vi: 'Chuẩn có tính', en: 'The standard counts it' },
  'not-counted': { vi: 'Chuẩn không tính', en: 'The standard does not count it' },
  'not-confirmed': { vi: 'Chưa xác nhận chuẩn có tính hay không', en: 'Not confirmed whether the standard counts it' },
}

const limitNames: Names<Limit> = {
  line: { vi: 'Chuẩn thu nhập (đồng/người/tháng)', en: 'Income line (đồng a person a month)' },
  'poor-from': { vi: 'Hộ nghèo: thiếu hụt từ (chỉ số)', en: 'Poor: deprivations from' },
  'near-poor-below': { vi: 'Hộ cận nghèo: thiếu hụt dưới (chỉ số)', en: 'Near-poor: deprivations below' },
  'average-to': {
    vi: 'Mức sống trung bình: thu nhập đến (đồng/người/tháng)',
    en: 'Average living standard: income up to',
  },
  'form-cut': {
    vi: 'Phiếu B1: không quá (điểm) là không trên chuẩn',
    en: 'Form B1: up to (points) is not above the line',
  },
}

const reasonSentences: Names<UnknownReason> = {
  'income-unknown': {
    vi: 'Chưa biết thu nhập và chưa có tổng điểm phiếu.',
    en: 'Neither the income nor the total of the form is known.',
  },
  'income-and-form-disagree': {
    vi: 'Thu nhập và tổng điểm phiếu cho hai kết quả trái nhau. Hãy xem lại phiếu.',
    en: 'Income and total of the form say opposite things. Look at the form again.',
  },
  'line-not-confirmed': {
    vi: 'Chuẩn thu nhập chưa được xác nhận.',
    en: 'The income line is not confirmed.',
  },
  'form-cut-not-confirmed': {
    vi: 'Mức điểm phiếu ứng với chuẩn thu nhập chưa được xác nhận.',
    en: 'The points of the form that match the income line are not confirmed.',
  },
  'answers-unknown': {
    vi: 'Còn chỉ số chưa rõ, mà trả lời có thể đổi kết quả.',
    en: 'Some indicators are not known, and their answers can change the result.',
  },
  'deprivation-limits-not-confirmed': {
    vi: 'Chuẩn chưa được xác nhận đủ về chỉ số thiếu hụt.',
    en: 'What the standard says of deprivations is not confirmed in full.',
  },
  'income-needed-for-average': {
    vi: 'Trên chuẩn, nhưng cần thu nhập để biết có mức sống trung bình hay không.',
    en: 'Above the line, but the income is needed to tell an average living standard.',
  },
  'average-not-confirmed': {
    vi: 'Trên chuẩn, nhưng mức sống trung bình của chuẩn này chưa được xác nhận.',
    en: 'Above the line, but the average living standard of this standard is not confirmed.',
  },
}

/** Poor; or: not known, poor or near-poor. */
export function resultWords(result: HouseholdResult, language: Language): string {
  const name = classNames[result.class][language]
  return result.class === 'unknown' ? `${name} (${amongWords(result.among, language)})` : name
}

/** What it can still be: poor or near-poor. */
export const amongWords = (among: readonly KnownClass[], language: Language): string =>
  among.map((one) => classNames[one][language].toLowerCase()).join(language === 'vi' ? ' hoặc ' : ' or ')

/** Why it has its class, a sentence each: the income side, the deprivations, what decided or what is missing, what would change it. */
export function explanationSentences(told: Explanation, household: HouseholdFacts): readonly Sentence[] {
  const { reason } = told.result
  return [
    ...(told.score ? scoreSentences(told.score) : []),
    sideSentence(told, household),
    lackingSentence(told),
    ...(reason === null ? told.basis.map(basisSentence) : [reasonSentences[reason]]),
    ...told.changes.map(changeSentence),
  ]
}

/** The income side in words. */
function sideSentence({ side, limits }: Explanation, { income, formTotal }: HouseholdFacts): Sentence {
  const said: Sentence[] = []
  if (income !== null) said.push(amountWords(income, limits.line))
  if (formTotal !== null) said.push(totalWords(formTotal, limits['form-cut']))
  if (said.length === 0) said.push(reasonSentences['income-unknown'])
  const end = SIDE_WORDS[side]
  return { vi: [...said.map(({ vi }) => vi), end.vi].join(' '), en: [...said.map(({ en }) => en), end.en].join(' ') }
}

const SIDE_WORDS: Names<Explanation['side']> = {
  under: { vi: 'Như vậy hộ không vượt chuẩn thu nhập.', en: 'So the household is not above the income line.' },
  above: { vi: 'Như vậy hộ trên chuẩn thu nhập.', en: 'So the household is above the income line.' },
  open: { vi: 'Chưa biết hộ ở bên nào của chuẩn thu nhập.', en: 'On which side of the line it is, is not known.' },
}

function amountWords(income: number, line: number | null): Sentence {
  const amount = showNumber(income)
  if (line === null)
    return {
      vi: `Thu nhập ${amount} đồng/người/tháng; chuẩn thu nhập chưa được xác nhận.`,
      en: `Income ${amount} đồng a person a month; the line is not confirmed.`,
    }
  const over = income > line
  return {
    vi: `Thu nhập ${amount} đồng/người/tháng, ${over ? 'trên' : 'không quá'} chuẩn ${showNumber(line)}.`,
    en: `Income ${amount} đồng a person a month, ${over ? 'above' : 'not above'} the line of ${showNumber(line)}.`,
  }
}

function totalWords(total: number, cut: number | null): Sentence {
  const points = showNumber(total)
  if (cut === null)
    return {
      vi: `Tổng điểm phiếu ${points}; mức điểm của chuẩn này chưa được xác nhận nên chưa dùng được.`,
      en: `Total of the form ${points}; the points of this standard are not confirmed, so that it decides nothing.`,
    }
  const over = total > cut
  return {
    vi: `Tổng điểm phiếu ${points}, ${over ? 'trên' : 'không quá'} mức ${showNumber(cut)}.`,
    en: `Total of the form ${points}, ${over ? 'above' : 'not above'} ${showNumber(cut)}.`,
  }
}

/** How many deprivations were found, against what makes poor. */
function lackingSentence({ lacking: { least, most }, limits }: Explanation): Sentence {
  const from = limits['poor-from']
  const count = least === most ? `${least}` : `${least}–${most}`
  return from === null
    ? { vi: `Thiếu hụt ${count} chỉ số.`, en: `${count} deprivations.` }
    : {
        vi: `Thiếu hụt ${count} chỉ số; từ ${from} chỉ số là hộ nghèo.`,
        en: `${count} deprivations; from ${from} a household is poor.`,
      }
}

function basisSentence({ name, number, source }: StandardValue): Sentence {
  const { vi, en } = valueLabel(name)
  const said = `: ${number === null ? '—' : showNumber(number)}${source ? ` · ${source}` : ''}`
  return { vi: vi + said, en: en + said }
}

/** What a value of a standard says, in words. */
export function valueLabel(name: ValueName): Sentence {
  const [kind, of] = name.split('.')
  if (kind === 'indicator') return indicatorNames[of as DeprivationIndicator]
  const limit = limitNames[kind as Limit]
  const residence = residenceNames[of as Residence]
  return { vi: `${limit.vi}, ${residence.vi.toLowerCase()}`, en: `${limit.en}, ${residence.en.toLowerCase()}` }
}

/** “If …, then …”: one sentence. */
function changeSentence(change: Change): Sentence {
  const when = conditionOf(change)
  const [vi, en] = [amongWords(change.becomes, 'vi'), amongWords(change.becomes, 'en')]
  return { vi: `Nếu ${when.vi} thì là ${vi}.`, en: `If ${when.en}: ${en}.` }
}

function conditionOf(change: Change): Sentence {
  switch (change.what) {
    case 'answer': {
      const name = indicatorNames[change.indicator]
      const answer = answerNames[change.answer]
      return { vi: `“${name.vi}” là ${answer.vi.toLowerCase()}`, en: `“${name.en}” is ${answer.en.toLowerCase()}` }
    }
    case 'deprivations':
      return change.direction === 'fewer'
        ? { vi: `bớt ${change.number} chỉ số thiếu hụt`, en: `there are ${change.number} deprivations fewer` }
        : { vi: `thêm ${change.number} chỉ số thiếu hụt`, en: `there are ${change.number} deprivations more` }
    case 'score':
      return { vi: `“${change.item}” là “${change.option}”`, en: `“${change.item}” is “${change.option}”` }
    case 'income':
      return amountCondition(change, { vi: 'thu nhập', en: 'the income is' }, ' đồng')
    case 'form-total':
      return amountCondition(change, { vi: 'tổng điểm phiếu', en: 'the total of the form is' }, '')
  }
}

function amountCondition(
  { direction, number }: Extract<Change, { readonly direction: 'up-to' | 'above' }>,
  what: Sentence,
  unit: string,
): Sentence {
  const amount = showNumber(number) + unit
  return direction === 'above'
    ? { vi: `${what.vi} trên ${amount}`, en: `${what.en} above ${amount}` }
    : { vi: `${what.vi} không quá ${amount}`, en: `${what.en} not above ${amount}` }
}
