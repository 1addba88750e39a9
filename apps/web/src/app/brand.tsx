/** Threads crossing, one passing over another. */
export function Brand() {
  return (
    <svg className="s-brand-mark" width="1.25rem" height="1.25rem" viewBox="0 0 20 20" aria-hidden>
      <path
        d="M2 6.5h6.2M11.8 6.5H18M2 13.5h16M6.5 2v16M13.5 2v9.2M13.5 15.8V18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  );
}
