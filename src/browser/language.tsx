import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../kernel/kernel.ts'
import type { Sentence } from '../kernel/sentence.ts'

type Spoken = { readonly language: Language; readonly setLanguage: (language: Language) => void }

const SpokenLanguage = createContext<Spoken>({ language: 'vi', setLanguage: () => undefined })
const KEPT = 'chung-tay.language'

/** Holds the language of the screens, remembers it on this machine, and tells the page's `lang`. Vietnamese first. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi'))
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(KEPT, language)
  }, [language])
  const spoken = useMemo(() => ({ language, setLanguage }), [language])
  return <SpokenLanguage value={spoken}>{children}</SpokenLanguage>
}

export const useLanguage = () => useContext(SpokenLanguage)

/** Says one sentence in the language of the screen. */
export function useSay(): (sentence: Sentence) => string {
  const { language } = useLanguage()
  return useCallback((sentence: Sentence) => sentence[language], [language])
}

/** The texts of a screen in its language: `const t = useText(overviewTexts); t.title`. */
export function useText<K extends string>(texts: Readonly<Record<K, Sentence>>): Readonly<Record<K, string>> {
  const { language } = useLanguage()
  return useMemo(() => {
    const said = Object.entries<Sentence>(texts).map(([key, sentence]) => [key, sentence[language]])
    return Object.fromEntries(said) as Record<K, string>
  }, [texts, language])
}
