/** How far it is; the table alone goes to standard output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
