export type Row = {
  case: string;
  unit: string;
  /** By contestant; absent where a contestant does not take part. */
  figures: Record<string, number>;
  ratio: string;
  goal: string;
};

/** One table for people: figures right, words left. */
export function tableOf(rows: Row[], contestants: string[]): string {
  const heads = ['case', ...contestants, 'ratio', 'goal'];
  const lines = rows.map(({ case: title, unit, figures, ratio, goal }) => [
    `${title}, ${unit}`,
    ...contestants.map((name) => shown(figures[name])),
    ratio,
    goal,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const isFigure = (column: number) => column > 0 && column <= contestants.length;
  const drawn = [heads, ...lines].map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isFigure(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' · '),
  );
  return drawn.join('\n');
}

function shown(figure: number | undefined): string {
  if (figure === undefined) return '–';
  return figure < 100 ? figure.toFixed(1) : Math.round(figure).toLocaleString('en');
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
