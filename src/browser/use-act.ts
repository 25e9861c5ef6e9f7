import type { CommandType, ContentOf } from '../commands/catalogue.ts'
import { useSend } from './api.ts'
import { refusalsIn, type Sending, useSaved, useSending } from './sending.ts'

/** One command at the press of a button: refusals are kept to be shown; when it is accepted that is said. */
export function useAct(): { readonly sending: Sending; readonly act: Act } {
  const send = useSend()
  const sending = useSending()
  const saved = useSaved()
  const act: Act = (type, content, { done, id } = {}) =>
    void sending.run(
      async () => refusalsIn(await send(type, content, id)),
      () => {
        saved()
        done?.()
      },
    )
  return { sending, act }
}

export type Act = <T extends CommandType>(type: T, content: ContentOf<T>, then?: Then) => void

/** `done` runs when it is accepted. `id`: of the command; a form that keeps one is written once, however often it is sent. */
type Then = { readonly done?: () => void; readonly id?: string }
