/** What keeps a form from being sent: the id of an input, what stands above it, and what to do. */
export type FieldFault = { readonly id: string; readonly label: string; readonly says: string }

/** A field of a form; `lacks`: what is to be done there, null when nothing. */
export type AskedField = { readonly id: string; readonly label: string; readonly lacks: string | null }

/** Faults in the order of the page; what cannot be read is told so, never that it is missing. */
export const faultsOf = (
  fields: readonly AskedField[],
  { unread, says }: { readonly unread: readonly string[]; readonly says: string },
): readonly FieldFault[] =>
  fields.flatMap(({ id, label, lacks }) => {
    const fault = unread.includes(id) ? says : lacks
    return fault === null ? [] : [{ id, label, says: fault }]
  })
