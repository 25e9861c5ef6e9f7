import type { ReactNode } from 'react'

/** What is known of one thing: names beside what they say, in the order of reading. No name stands twice. */
export function FactList({ of }: { readonly of: readonly (readonly [name: string, says: ReactNode])[] }) {
  return (
    <dl className="facts">
      {of.map(([name, says]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
