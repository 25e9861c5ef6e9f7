import { ROLES } from '../features/staff/staff.ts'
import type { Officer, Role } from '../kernel/command.ts'
import { exampleTown as town } from '../kernel/example-town.ts'
import { commands, reads } from './catalogue.ts'

/** Who may ask for one command or read at all; where, his areas say. */
export type RightsRow = { readonly of: string; readonly kind: 'command' | 'read'; readonly roles: readonly Role[] }

type Known = {
  readonly may: (officer: Officer, content: unknown) => boolean
  readonly example: (of: typeof town) => unknown
}

/** The roles of every command and read, as their own `may` answers it for their example. */
export const rightsTable = (): readonly RightsRow[] => [
  ...rowsOf('command', commands as unknown as Readonly<Record<string, Known>>),
  ...rowsOf('read', reads),
]

const rowsOf = (kind: RightsRow['kind'], known: Readonly<Record<string, Known>>): readonly RightsRow[] =>
  Object.entries(known)
    .map(([of, { may, example }]) => ({
      of,
      kind,
      roles: ROLES.filter((role) => UNITS.some((unit) => may(exampleOfficer(role, unit), example(town)))),
    }))
    .toSorted((a, b) => a.of.localeCompare(b.of))

/** The units whose work examples are: what is written is often one's own unit's alone. */
const UNITS = ['ward-office', 'second-ward-office', 'office', 'centre'] as const

const exampleOfficer = (role: Role, unit: (typeof UNITS)[number]): Officer => ({
  id: town.id('ward-officer'),
  unit: town.id(unit),
  roles: [role],
})

/** The same as a page: one row for each, a dot where a role may. */
export function rightsPage(): string {
  const head = [`| | ${ROLES.join(' | ')} |`, `|---|${ROLES.map(() => ':-:|').join('')}`]
  const row = ({ of, roles }: RightsRow) =>
    `| \`${of}\` | ${ROLES.map((role) => (roles.includes(role) ? '●' : '')).join(' | ')} |`
  const table = (kind: RightsRow['kind']) =>
    [
      ...head,
      ...rightsTable()
        .filter((one) => one.kind === kind)
        .map(row),
    ].join('\n')
  return `${PREFACE}\n\n## What may be written\n\n${table('command')}\n\n## What may be read\n\n${table('read')}\n`
}

const PREFACE = `# Who may do what

Written by \`npm run -s chungtay -- rights\`; a guard compares it with the program. A dot says that the role may ask at all. Where, the areas of the
officer's rights say ([ARCHITECTURE](ARCHITECTURE.md#rights)); rules of each command narrow it further, such as whose unit a record belongs to.`
