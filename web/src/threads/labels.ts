/** Those of a line with commas between them, each once. */
export function labelsIn(value: string): string[] {
  const words = value.split(',').map((label) => label.trim());
  return [...new Set(words.filter((label) => label !== ''))];
}
