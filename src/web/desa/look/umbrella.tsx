import mark from '../../shared/umbrella.svg'

/** The mark of the house; decoration beside its name. */
export function Umbrella() {
  return <img className="umbrella" src={mark} alt="" width={28} height={28} />
}
