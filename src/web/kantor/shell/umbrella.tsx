/** The mark: an umbrella, the only decoration there is. */
export function Umbrella({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2.2v1.6" stroke="#0F766E" strokeWidth="1.8" strokeLinecap="round" />
      <path
        d="M12 3.6c-5.6 0-9.7 4-10 9.3 1.5-1.5 4-1.6 5.4 0 .4-4.1 2-7.4 4.6-9.3zM12 3.6c5.6 0 9.7 4 10 9.3-1.5-1.5-4-1.6-5.4 0-.4-4.1-2-7.4-4.6-9.3z"
        fill="#0F766E"
      />
      <path
        d="M12 3.6c-2.6 1.9-4.2 5.2-4.6 9.3 1.3-1.5 3.3-1.5 4.6 0 1.3-1.5 3.3-1.5 4.6 0-.4-4.1-2-7.4-4.6-9.3z"
        fill="#73C7BC"
      />
      <path
        d="M12 12.4v6.4a2.2 2.2 0 0 1-4.4 0"
        fill="none"
        stroke="#0F766E"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
    </svg>
  )
}
