const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** As the language writes it, with as many figures as one reads at a glance. */
export function sizeIn(locale: string, bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  const digits = step === 0 || value >= 10 ? 0 : 1;
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: digits },
    unitDisplay: step === 0 ? 'long' : 'short',
  }).format(value);
}
