import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useText } from '../../../browser/language.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { practiceTexts } from './practice.screen.texts.ts'

/** From a class to its practice. */
export function PracticeLink({ of }: { readonly of: Id<'class'> }) {
  const t = useText(practiceTexts)
  return (
    <section className="panel no-print">
      <h2 className="panel-title">{t.title}</h2>
      <p className="quiet">{t.hint}</p>
      <Button component={Link} variant="default" href={`/classes/${of}/practice`}>
        {t.open}
      </Button>
    </section>
  )
}
