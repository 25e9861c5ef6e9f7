import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lettersOf } from './font-letters.ts'

/** The cuts that sheets are set in. Those of the machine are never asked, so that every machine prints the same. */
export const printFonts = (): readonly Buffer[] => FAMILIES.flat().map(read)

/** Whether one of the two families has a letter (a code point) in every cut. */
export function canPrint(letter: number): boolean {
  covered ??= FAMILIES.map((cuts) => cuts.map((cut) => lettersOf(read(cut))))
  return covered.some((cuts) => cuts.every((letters) => letters.has(letter)))
}

let covered: readonly (readonly ReadonlySet<number>[])[] | null = null

const FAMILIES = [
  [
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
  ],
  [
    import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
    import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    import.meta.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  ],
]

const read = (address: string) => readFileSync(fileURLToPath(address))
