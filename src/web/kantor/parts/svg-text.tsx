import './svg-text.css'

interface SvgTextProps {
  /** Made by the drawing functions of the room `report`, which escape every word they write. */
  readonly svg: string
  readonly className?: string
}

export function SvgText({ svg, className }: SvgTextProps) {
  return (
    <div
      className={`svg-text ${className ?? ''}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, the same that papers print
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
