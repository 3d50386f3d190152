/** Breaks before its @, and elsewhere only where even that does not fit. */
export function EmailAddress({ of }: { of: string }) {
  const at = of.lastIndexOf('@');
  return (
    <span className="[overflow-wrap:anywhere]">
      {of.slice(0, at)}
      <wbr />
      {of.slice(at)}
    </span>
  );
}
