// The pure project knows neither the DOM nor Node. Its libraries need these names and no more.
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
}
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean })
  decode(bytes: Uint8Array): string
}
