import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Counted } from './register.ts'

export const countedNames: Readonly<Record<Counted, Sentence>> = {
  poor: { vi: 'Hộ nghèo', en: 'Poor households' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor households' },
}

export const registerTexts = {
  none: {
    vi: 'Không có hộ nào trong phạm vi của bạn.',
    en: 'None of these households is in your areas.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** `12 hộ; 4 hộ ngoài phạm vi của bạn không hiện ở đây`. */
export const countedSays = (all: number, beyond: number): Sentence => ({
  vi: `${showNumber(all)} hộ${beyond > 0 ? `; ${showNumber(beyond)} hộ ngoài phạm vi của bạn không hiện ở đây` : ''}`,
  en: `${showNumber(all)} households${beyond > 0 ? `; ${showNumber(beyond)} beyond your areas are not shown here` : ''}`,
})
