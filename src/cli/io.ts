/** Where a command of the command line writes; real in `chungtay.ts`, caught in tests. */
export type Io = { readonly out: (text: string) => void; readonly err: (text: string) => void }
