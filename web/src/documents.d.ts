/** The generated operations name this package for one type, which urql has too. */
declare module '@graphql-typed-document-node/core' {
  export type { TypedDocumentNode } from '@urql/core';
}
