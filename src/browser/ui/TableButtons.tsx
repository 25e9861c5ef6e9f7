import { Button, Checkbox, Menu } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../language.tsx'
import type { LoadedAll } from '../pages.ts'
import type { Column } from './DataTable.tsx'
import { rowsLoaded, uiTexts } from './ui.texts.ts'

type Props = {
  readonly excel: string | null
  /** Fetches what is not on the screen yet. */
  readonly loadAll: (() => Promise<LoadedAll>) | null
  /** Rows that are here so far. */
  readonly rows: number
}

/** In · Excel, at the top right of a list. */
export function TableButtons({ excel, loadAll, rows }: Props) {
  const t = useText(uiTexts)
  const say = useSay()
  const { state, print } = usePrinting(loadAll)
  return (
    <>
      {state === 'loading' ? <span role="status">{say(rowsLoaded(rows))}</span> : null}
      {state === 'broken' ? <span role="alert">{t.notWhole}</span> : null}
      <Button variant="default" size="compact-md" loading={state === 'loading'} onClick={() => void print()}>
        {t.print}
      </Button>
      {excel === null ? null : (
        <Button component="a" variant="default" size="compact-md" href={excel} download>
          {t.excel}
        </Button>
      )}
    </>
  )
}

/** The whole list is fetched before it is printed; what could not be fetched is not printed in part. */
function usePrinting(loadAll: Props['loadAll']) {
  const [state, setState] = useState<'ready' | 'loading' | 'broken'>('ready')
  const print = async () => {
    if (loadAll) {
      setState('loading')
      const loaded = await loadAll()
      setState(loaded === 'whole' ? 'ready' : 'broken')
      if (loaded !== 'whole') return
      await drawn()
    }
    window.print()
  }
  return { state, print }
}

/** The rows that were fetched last stand on the screen. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

type Choice<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly hidden: readonly string[]
  readonly onChange: (hidden: readonly string[]) => void
}

/** Which columns are shown; the first always is. */
export function ColumnChoice<Row>({ columns, hidden, onChange }: Choice<Row>) {
  const say = useSay()
  const t = useText(uiTexts)
  const toggle = (key: string) =>
    onChange(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key])
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-md">
          {t.columns}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ key, title }) => (
          <Menu.Item key={key} component="div" onClick={() => toggle(key)}>
            <Checkbox readOnly tabIndex={-1} label={say(title)} checked={!hidden.includes(key)} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
