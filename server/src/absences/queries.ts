import { builder } from '../builder.ts';
import { Absence, absenceOf } from './types.ts';

builder.queryField('absence', (t) =>
  t.field({
    type: Absence,
    nullable: true,
    extensions: { isNumbered: true },
    description:
      'What you missed while you were away for more than three days: told for a day after you come back, until you put it away. Null otherwise, and for visitors.',
    resolve: (_, __, context) => absenceOf(context),
  }),
);
