import { type ASTVisitor, GraphQLError, Kind, type ValidationContext } from 'graphql';

/**
 * Live streams are executed once for all who may see the same, so they carry nothing that differs
 * from person to person: what you may do, have read, have answered. Ask that by a query.
 */
export function nothingOfOnePerson(context: ValidationContext): ASTVisitor {
  const isLive = context
    .getDocument()
    .definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription',
    );
  if (!isLive) return {};
  return {
    Field: (node) => {
      if (context.getFieldDef()?.extensions['isViewerDependent'] !== true) return;
      const message = `A live stream cannot select ${node.name.value}: it differs from person to person. Ask it by a query.`;
      context.reportError(
        new GraphQLError(message, { nodes: node, extensions: { code: 'VIEWER_DEPENDENT' } }),
      );
    },
  };
}
