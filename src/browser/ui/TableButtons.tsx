import { Button, Checkbox, Menu } from '@mantine/core'
import { useSay, useText } from '../language.tsx'
import type { Column } from './DataTable.tsx'
import { uiTexts } from './ui.texts.ts'

/** In · Excel, at the top right of a list. */
export function TableButtons({ excel }: { readonly excel: string | null }) {
  const t = useText(uiTexts)
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => window.print()}>
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
