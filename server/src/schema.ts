import './scalars.ts';
import './refusals.ts';
import './people/types.ts';
import './people/queries.ts';
import './people/mutations.ts';
import './groups/types.ts';
import './groups/queries.ts';
import './groups/mutations.ts';
import './activity/types.ts';
import './threads/types.ts';
import './threads/queries.ts';
import './threads/mutations.ts';
import './posts/types.ts';
import './posts/queries.ts';
import './posts/mutations.ts';
import './moves/types.ts';
import './moves/mutations.ts';
import './completion/queries.ts';
import './presence/types.ts';
import './reading/types.ts';
import { builder } from './builder.ts';
import { withPagesChecked } from './paging.ts';

/** The whole contract, loaded in the order in which nouns stack. */
export const schema = withPagesChecked(builder.toSchema());
