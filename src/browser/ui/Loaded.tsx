import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ReadFailure } from '../api.ts'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

/** What a screen needs of a read: fits any result of `useRead`. */
type Reading<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Shows a read: a sentence while it loads, a sentence with a way out when it fails, else its answer. An old answer stays while it is asked again. */
export function Loaded<T>(props: { readonly of: Reading<T>; readonly children: (answer: T) => ReactNode }) {
  const { data, error, refetch } = props.of
  if (data !== undefined) return <>{props.children(data)}</>
  return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />
}

export function Loading() {
  const t = useText(uiTexts)
  return (
    <Text role="status" className="waiting quiet" py="md">
      {t.loading}
    </Text>
  )
}

function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const t = useText(uiTexts)
  const status = error instanceof ReadFailure ? meant(error.status) : -1
  const says = { 0: t.notReached, 401: t.loading, 403: t.notAllowed, 404: t.notThere }[status] ?? t.failed
  return (
    <div role="alert" className="empty">
      <p>{says}</p>
      {status === 404 || status === 403 ? null : (
        <Button variant="default" onClick={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  )
}

/** An address whose id is no id at all leads to nothing: the read that it asks for is malformed. */
const meant = (status: number) => (status === 400 ? 404 : status)
