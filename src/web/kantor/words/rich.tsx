/** A sentence with **what counts** in bold and `commands` as they are typed. */
export function Rich({ text }: { readonly text: string }) {
  let at = 0
  return text.split(/(\*\*.+?\*\*|`.+?`)/).map((part) => {
    at += part.length
    if (part.startsWith('**')) return <strong key={at}>{part.slice(2, -2)}</strong>
    if (part.startsWith('`')) return <code key={at}>{part.slice(1, -1)}</code>
    return part
  })
}
