import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { LOOK_NAMES, LOOKS, type Look } from './looks.ts'
import { fromPoints, fromMm } from './twips.ts'

/** Empty paragraphs that Word needs between tables, and that carry rules: 1 pt high. */
export const SPACER = 'spacer'

/** Every look as a paragraph style of its name, so that an office can change one in one place. */
export const docxStyles = (): IStylesOptions => ({
  default: { document: { run: { font: 'Times New Roman', size: LOOKS.body.size * 2, language: { value: 'vi-VN' } } } },
  paragraphStyles: [
    ...LOOK_NAMES.map((name) => paragraphStyle(name, LOOKS[name])),
    paragraphStyle(SPACER, { ...LOOKS.recipient, size: 1 }),
  ],
})

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

const paragraphStyle = (name: string, look: Look): IParagraphStyleOptions => ({
  id: name,
  name,
  run: { size: look.size * 2, bold: look.weight === 'bold', italics: look.slant === 'italic' },
  paragraph: {
    alignment: ALIGN[look.align],
    indent: { firstLine: fromMm(look.firstLine), left: fromMm(look.left) },
    spacing: { before: fromPoints(look.before), after: fromPoints(look.after) },
    keepNext: look.keep === 'next',
    ...(look.outline === null ? {} : { outlineLevel: look.outline - 1 }),
  },
})
