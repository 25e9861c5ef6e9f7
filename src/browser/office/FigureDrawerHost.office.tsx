import { Drawer } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Selection } from '../../kernel/figure.ts'
import { useText } from '../language.tsx'
import { Loading } from '../ui/Loaded.tsx'
import { shellTexts } from './shell.texts.ts'

const Figure = lazy(async () => {
  const { FigureRecords } = await import('../../features/plan/work/FigureRecords.office.tsx')
  return { default: FigureRecords }
})

/** The drawer at the right in which a figure opens to its records. */
export function FigureDrawerHost(props: { readonly opened: Selection | null; readonly close: () => void }) {
  const t = useText(shellTexts)
  return (
    <Drawer
      opened={props.opened !== null}
      onClose={props.close}
      position="right"
      size="xl"
      title={t.figure}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      <Suspense fallback={<Loading />}>{props.opened ? <Figure selection={props.opened} /> : null}</Suspense>
    </Drawer>
  )
}
