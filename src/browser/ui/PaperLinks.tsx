import { Button } from '@mantine/core'

type Props = {
  /** Of the Word file. */
  readonly href: string
  /** What the paper is called, with or without `(Word)`. */
  readonly label: string
}

/** A paper at the head of a page: its Word file, and beside it the same as PDF. */
export function PaperButton({ href, label }: Props) {
  return (
    <Button.Group>
      <Button component="a" variant="default" href={href}>
        {label}
      </Button>
      <Button component="a" variant="default" href={pdfOf(href)} aria-label={pdfName(label)}>
        PDF
      </Button>
    </Button.Group>
  )
}

/** The same in a line of words. `pressed`: something is to be known of its being printed. */
export function PaperLink({ href, label, pressed }: Props & { readonly pressed?: (() => void) | undefined }) {
  return (
    <span>
      <a href={href} onClick={pressed}>
        {label}
      </a>{' '}
      <a href={pdfOf(href)} aria-label={pdfName(label)} onClick={pressed}>
        PDF
      </a>
    </span>
  )
}

const pdfOf = (href: string) => href.replace('.docx', '.pdf')
const pdfName = (label: string) => `PDF: ${label.replace(' (Word)', '')}`
