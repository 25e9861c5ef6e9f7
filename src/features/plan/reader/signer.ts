import type { Flow, Paragraph } from './flow.ts'
import type { Signer } from './reading.ts'

const ON_BEHALF = '(?:TM|KT|TL|TUQ|T\\/M|K\\/T)\\.?\\s?'
const POST =
  '(?:PHÓ\\s)?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|TRƯỞNG ĐOÀN|CHÁNH VĂN PHÒNG|VĂN PHÒNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BÍ THƯ|TỔNG GIÁM ĐỐC|CHỦ NHIỆM|TỔ TRƯỞNG|TRƯỞNG CÔNG AN|CHỈ HUY TRƯỞNG|VỤ TRƯỞNG)'
const STEP = new RegExp(`(?:^|(?<=\\s))(?:${ON_BEHALF}|Q\\.\\s?|(?<!(?<!TRƯỞNG\\s)BAN\\s)${POST}(?=\\s|$))`, 'gu')

/** A line of a signature: authority or post in capitals. */
export const isSignature = (text: string) =>
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s?|(?:TM|KT|TL|TUQ|T\/M|K\/T)\s)\p{Lu}{2}/u.test(text) ||
  new RegExp(`^${POST}(?:\\s|$)`, 'u').test(text)

/** Authority (`KT. CHỦ TỊCH`), post and name, from the block beside or behind the recipients. */
export function signerOf(flow: Flow, paragraphs: readonly Paragraph[]): Signer | null {
  const first = paragraphs.findIndex(({ text }) => isSignature(text))
  const opening = paragraphs[first]
  if (!opening) return null
  const block = blockFrom(paragraphs, first)
  const words = block.map(({ text }) => text).join(' ')
  const name = NAME.exec(words)?.[1]?.trim() ?? null
  const steps = stepsOf(name === null ? words : words.slice(0, words.lastIndexOf(name)))
  const behalf = steps.filter(isOnBehalf)
  const posts = steps.filter((step) => !isOnBehalf(step))
  const last = block.at(-1) ?? opening
  return { authority: joined(behalf), title: joined(posts), name, at: flow.at(opening.start, last.end) }
}

const joined = (steps: readonly string[]) => (steps.length === 0 ? null : steps.join(' / '))
const isOnBehalf = (step: string) => new RegExp(`^${ON_BEHALF}`, 'u').test(step)

/** The name stands last: two to six words with capitals, none all in capitals. */
const NAME = /(?:^|\s)((?:(?:ThS|TS|BS|KS|PGS|GS)\.\s?)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5})\s*$/u
const MOST_LINES = 9

function blockFrom(paragraphs: readonly Paragraph[], first: number): readonly Paragraph[] {
  const block: Paragraph[] = []
  for (const paragraph of paragraphs.slice(first, first + MOST_LINES)) {
    if (/^(?:-|Nơi nhận|\[)/u.test(paragraph.text) || paragraph.text.length > 160) break
    if (/^\(?(?:Đã ký|đã ký|Ký tên|ký tên)/u.test(paragraph.text)) continue
    block.push(paragraph)
    if (NAME.test(paragraph.text)) break
  }
  return block
}

/** `TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH` → its three steps. */
function stepsOf(words: string): readonly string[] {
  const starts = [...words.matchAll(STEP)].map((match) => ({ at: match.index, word: match[0] }))
  const own = starts.filter(({ at }, i) => !followsBehalf(words, starts[i - 1], at))
  return own
    .map(({ at }, i) =>
      words
        .slice(at, own[i + 1]?.at ?? words.length)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((step) => step !== '')
}

/** The post right behind `KT.` belongs to it. */
const followsBehalf = (words: string, before: { readonly at: number; readonly word: string } | undefined, at: number) =>
  before !== undefined && /\.\s?$/u.test(before.word) && words.slice(before.at + before.word.length, at).trim() === ''
