import { Umbrella } from './umbrella.tsx'
import './brand.css'

export function Brand({ regency }: { readonly regency: string }) {
  return (
    <div className="brand">
      <Umbrella size={28} />
      <p>
        <span className="brand-name">Payung</span>
        <span className="brand-place">{regency}</span>
      </p>
    </div>
  )
}
