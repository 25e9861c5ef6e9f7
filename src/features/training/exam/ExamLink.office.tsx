import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useText } from '../../../browser/language.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { examTexts } from './exam.screen.texts.ts'

/** From a class to its test; for who runs the class. */
export function ExamLink({ of }: { readonly of: Id<'class'> }) {
  const t = useText(examTexts)
  return (
    <section className="panel no-print">
      <h2 className="panel-title">{t.title}</h2>
      <p className="quiet">{t.hint}</p>
      <Button component={Link} variant="default" href={`/classes/${of}/exam`}>
        {t.open}
      </Button>
    </section>
  )
}
