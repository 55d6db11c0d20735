import type { Icon } from '@tabler/icons-react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonKind = 'filled' | 'outlined' | 'quiet' | 'text' | 'harm'

interface Look {
  readonly kind?: ButtonKind
  readonly size?: 'usual' | 'small'
  readonly icon?: Icon
  readonly children: ReactNode
}

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Look | 'className'>

export function Button({ kind, size, icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={buttonClass(kind, size)} {...rest}>
      <Face icon={icon} size={size}>
        {children}
      </Face>
    </button>
  )
}

interface FileLinkProps extends Look {
  readonly href: string
}

/** Opens a paper of the server, such as a decree's PDF, beside this page. */
export function PaperLink({ kind, size, icon, href, children }: FileLinkProps) {
  return (
    <a className={buttonClass(kind, size)} href={href} target="_blank" rel="noreferrer">
      <Face icon={icon} size={size}>
        {children}
      </Face>
    </a>
  )
}

export function buttonClass(kind: ButtonKind = 'quiet', size: 'usual' | 'small' = 'usual'): string {
  return `button button-${kind} button-${size}`
}

interface FaceProps {
  readonly icon: Icon | undefined
  readonly size: 'usual' | 'small' | undefined
  readonly children: ReactNode
}

function Face({ icon: Shape, size, children }: FaceProps) {
  return (
    <>
      {Shape && <Shape size={size === 'small' ? 16 : 18} stroke={1.8} aria-hidden="true" />}
      {children}
    </>
  )
}
