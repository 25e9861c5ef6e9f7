import { connect, type Socket } from 'node:net'

/** One kept connection that asks and posts JSON, one after the other: as little work of a client's own as HTTP allows. */
export type Wire = {
  readonly get: (path: string) => Promise<{ readonly status: number; readonly body: string }>
  readonly post: (path: string, content: object) => Promise<{ readonly status: number; readonly body: string }>
  readonly close: () => void
}

/** Opens a connection to a port of this machine, for the officer of a sign-in cookie. */
export function openWire(port: number, cookie: string): Wire {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  return {
    get: (path) => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`)
      return answerOf(socket)
    },
    post: (path, content) => {
      const body = JSON.stringify(content)
      const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nx-chung-tay: 1\r\ncookie: ${cookie}\r\n`
      const kind = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
      socket.write(head + kind + body)
      return answerOf(socket)
    },
    close: () => socket.destroy(),
  }
}

/** Answers of known length only, as the program gives them to commands. */
function answerOf(socket: Socket): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((settle, fail) => {
    let answer = Buffer.alloc(0)
    const end = (act: () => void) => {
      socket.off('data', read).off('error', broken).off('close', closed)
      act()
    }
    const broken = (fault: Error) => end(() => fail(fault))
    const closed = () => end(() => fail(new Error('the connection was closed before the answer was whole')))
    const read = (piece: Buffer) => {
      answer = Buffer.concat([answer, piece])
      const headEnd = answer.indexOf('\r\n\r\n')
      if (headEnd < 0) return
      const head = answer.toString('latin1', 0, headEnd)
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Number.NaN)
      if (Number.isNaN(length)) return end(() => fail(new Error(`an answer of unknown length: ${head}`)))
      const whole = headEnd + 4 + length
      if (answer.length < whole) return
      end(() => settle({ status: Number(head.slice(9, 12)), body: answer.toString('utf8', headEnd + 4, whole) }))
    }
    socket.on('data', read).on('error', broken).on('close', closed)
  })
}
