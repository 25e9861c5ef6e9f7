import type { CommandType, ContentOf } from '../commands/catalogue.ts'
import { useSend } from './api.ts'
import { refusalsIn, type Sending, useSaved, useSending } from './sending.ts'

/** One command at the press of a button: refusals are kept to be shown; when it is accepted that is said, and `done` runs. */
export function useAct(): { readonly sending: Sending; readonly act: Act } {
  const send = useSend()
  const sending = useSending()
  const saved = useSaved()
  const act: Act = (type, content, done) =>
    void sending.run(
      async () => refusalsIn(await send(type, content)),
      () => {
        saved()
        done?.()
      },
    )
  return { sending, act }
}

export type Act = <T extends CommandType>(type: T, content: ContentOf<T>, done?: () => void) => void
