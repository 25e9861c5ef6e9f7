import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useText } from '../language.tsx'
import { shellTexts } from './shell.texts.ts'

type Props = {
  /** Where one is: at another place it is tried anew. */
  readonly at: string
  readonly children: ReactNode
}
type State = { readonly screen: 'shown' | 'failed'; readonly at: string }

/** What stands instead of a screen that fell over; the menu around it stays. React has no other way to catch it than a class. */
export class ScreenFault extends Component<Props, State> {
  override state: State = { screen: 'shown', at: this.props.at }

  static getDerivedStateFromError(): Partial<State> {
    return { screen: 'failed' }
  }

  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { screen: 'shown', at }
  }

  override render() {
    return this.state.screen === 'shown' ? this.props.children : <Fault />
  }
}

function Fault() {
  const t = useText(shellTexts)
  return (
    <div role="alert" className="empty">
      <p>{t.fault}</p>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t.reload}
      </Button>
    </div>
  )
}
