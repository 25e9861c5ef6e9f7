import { type ReactNode, useEffect } from 'react'

type Props = {
  readonly title: string
  readonly under?: ReactNode
  /** Buttons at the right. */
  readonly children?: ReactNode
}

/** The heading of a screen (its only h1, and the title of the window), a line under it, and its buttons. */
export function PageHeader({ title, under, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Chung Tay`
  }, [title])
  return (
    <div className="page-header">
      <div>
        <h1>{title}</h1>
        {under ? <p>{under}</p> : null}
      </div>
      {children ? <div className="head-tools">{children}</div> : null}
    </div>
  )
}
