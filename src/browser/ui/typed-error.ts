/** What stands in a field while it is typed, and what the form says of it. */
export type TypedField<Error> = {
  readonly typed: string | null
  /** Can what was typed be read? */
  readonly reads: (text: string) => boolean
  readonly place: 'inside' | 'left'
  /** What the form says, null when nothing. */
  readonly error: Error
}

export const isUnreadable = ({ typed, reads }: Pick<TypedField<unknown>, 'typed' | 'reads'>) =>
  typed !== null && typed.trim() !== '' && !reads(typed)

/** A field that holds something unreadable says why, never that it is empty; while it is first typed, nothing. */
export function errorOf<Error>(field: TypedField<Error>): Error | 'unreadable' | null {
  if (!isUnreadable(field)) return field.error
  return field.place === 'left' || field.error ? 'unreadable' : null
}
