import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useText } from '../../browser/language.tsx'
import { type Column, DataTable } from '../../browser/ui/DataTable.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import { holdsRole, type Officer } from '../../kernel/command.ts'
import type { ContactRow } from './portal.ts'
import { mayKeepContact } from './portal.rules.ts'
import { portalTexts } from './portal.screen.texts.ts'

/** What residents see beside messages: under which address, and whom they ask. */
export function PortalSettings() {
  const t = useText(portalTexts)
  const officer = useMe().data?.officer
  const reading = useRead('portal.contacts', {})
  if (!officer) return null
  return (
    <>
      <PageHeader title={t.title} under={t.under}>
        <Button component="a" variant="default" href="/nguoi-dan" target="_blank">
          {t.open}
        </Button>
      </PageHeader>
      <Loaded of={reading}>
        {({ contacts, address }) => (
          <>
            <Address key={address} address={address} mayEdit={holdsRole(officer, 'plan-owner', 'administrator')} />
            <Contacts contacts={contacts} officer={officer} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Address({ address, mayEdit }: { readonly address: string | null; readonly mayEdit: boolean }) {
  const t = useText(portalTexts)
  const { sending, act } = useAct()
  const [typed, setTyped] = useState(address ?? '')
  if (!mayEdit) return null
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        act('portal.set-public-address', { address: typed.trim() })
      }}
    >
      <Refusals of={sending.refusals} fields={{ 'public-address-unreadable': 'public-address' }} />
      <TextField
        id="public-address"
        label={t.address}
        description={address === null ? `${t.addressHint} ${t.addressUnset}` : t.addressHint}
        maxLength={200}
        required
        value={typed}
        onChange={setTyped}
      />
      <div className="head-tools">
        <Button type="submit" loading={sending.state === 'busy'}>
          {t.set}
        </Button>
      </div>
    </form>
  )
}

type ContactsProps = { readonly contacts: readonly ContactRow[]; readonly officer: Officer }

function Contacts({ contacts, officer }: ContactsProps) {
  const t = useText(portalTexts)
  const [edited, setEdited] = useState<ContactRow | null>(null)
  const mayEdit = ({ unit }: ContactRow) => mayKeepContact(officer, unit)
  return (
    <>
      <DataTable
        caption={t.contacts}
        columns={columnsOf(mayEdit, setEdited, t.edit)}
        rows={contacts}
        keyOf={({ unit }) => unit}
        empty={t.none}
      />
      {edited ? <EditContact key={edited.unit} contact={edited} close={() => setEdited(null)} /> : null}
    </>
  )
}

function columnsOf(
  mayEdit: (row: ContactRow) => boolean,
  edit: (row: ContactRow) => void,
  says: string,
): readonly Column<ContactRow>[] {
  return [
    { key: 'unit', title: portalTexts.unit, text: ({ unitName }) => unitName },
    { key: 'phone', title: portalTexts.phone, text: ({ phone }) => phone ?? '–' },
    { key: 'office', title: portalTexts.office, text: ({ office }) => office ?? '–' },
    { key: 'hours', title: portalTexts.hours, text: ({ hours }) => hours ?? '–' },
    {
      key: 'steps',
      title: portalTexts.steps,
      text: null,
      cell: (row) =>
        mayEdit(row) ? (
          <Button variant="default" size="compact-md" aria-label={`${says}: ${row.unitName}`} onClick={() => edit(row)}>
            {says}
          </Button>
        ) : null,
    },
  ]
}

function EditContact({ contact, close }: { readonly contact: ContactRow; readonly close: () => void }) {
  const t = useText(portalTexts)
  const { sending, act } = useAct()
  const [typed, setTyped] = useState({
    phone: contact.phone ?? '',
    office: contact.office ?? '',
    hours: contact.hours ?? '',
  })
  const field = (name: keyof typeof typed, most: number) => ({
    id: `contact-${name}`,
    label: t[name],
    maxLength: most,
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
  })
  const save = () => {
    const said = (name: keyof typeof typed) => typed[name].trim() || null
    const { unit, version } = contact
    const content = { unit, version, phone: said('phone'), office: said('office'), hours: said('hours') }
    act('portal.save-contact', content, { done: close })
  }
  return (
    <FormDrawer
      title={contact.unitName}
      button={t.save}
      opened
      close={close}
      sending={sending}
      fields={{ 'contact-phone-unreadable': 'contact-phone' }}
      submit={save}
    >
      <TextField {...field('phone', 30)} description={t.phoneHint} inputMode="tel" />
      <TextField {...field('office', 200)} />
      <TextField {...field('hours', 120)} />
    </FormDrawer>
  )
}
