export type Goal = { words: string; reached: string; isMet: boolean };
export type Row = {
  case: string;
  unit: string;
  /** By contestant; absent where a contestant does not take part. */
  figures: Record<string, number>;
  goals: Goal[];
};

/** Talka's figure is at least so many times another's. No goal where the other did not take part. */
export function atLeast(times: number, name: string, figures: Record<string, number>): Goal[] {
  const { talka, [name]: other } = figures;
  if (talka === undefined || other === undefined) return [];
  const reached = talka / other;
  return [
    { words: `≥ ${times} × ${name}`, reached: `${reached.toFixed(2)} ×`, isMet: reached >= times },
  ];
}

export function atMost(limit: number, unit: string, reached: number): Goal {
  return {
    words: `≤ ${limit} ${unit}`,
    reached: `${reached.toFixed(reached < 10 ? 2 : 1)} ${unit}`,
    isMet: reached <= limit,
  };
}

/** One table for people: figures right, words left, a line for each further goal. */
export function tableOf(rows: Row[], contestants: string[]): string {
  const heads = ['case', 'unit', ...contestants, 'reached', 'goal', ''];
  const lines = rows.flatMap(({ case: title, unit, figures, goals }) => {
    const shownFigures = contestants.map((name) => shown(figures[name]));
    const [first = ['', '', ''], ...others] = goals.map(cells);
    const blank = ['', '', ...contestants.map(() => '')];
    return [[title, unit, ...shownFigures, ...first], ...others.map((goal) => [...blank, ...goal])];
  });
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const isFigure = (column: number) => column > 1 && column <= contestants.length + 2;
  const drawn = [heads, ...lines].map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isFigure(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return drawn.join('\n');
}

function cells({ words, reached, isMet }: Goal): string[] {
  return [reached, words, isMet ? 'met' : 'missed'];
}

function shown(figure: number | undefined): string {
  if (figure === undefined) return '–';
  return figure < 100 ? figure.toFixed(1) : Math.round(figure).toLocaleString('en');
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
