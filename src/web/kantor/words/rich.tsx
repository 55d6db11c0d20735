/** A sentence in which `**these words**` carry weight. */
export function Rich({ text }: { readonly text: string }) {
  let at = 0
  return text.split('**').map((part, index) => {
    at += part.length + 2
    return index % 2 === 1 ? <strong key={at}>{part}</strong> : part
  })
}
