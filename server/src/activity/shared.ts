import { type ASTVisitor, GraphQLError, Kind, type ValidationContext } from 'graphql';

/**
 * Streams of groups are executed once for all who may see the same, so they carry nothing that differs
 * from person to person: what you may do, have read, have answered. Ask that by a query.
 */
export function nothingOfOnePerson(context: ValidationContext): ASTVisitor {
  if (!followsTogether(context)) return {};
  return {
    Field: (node) => {
      if (context.getFieldDef()?.extensions['isViewerDependent'] !== true) return;
      const message = `A stream of a group cannot select ${node.name.value}: it differs from person to person. Ask it by a query.`;
      context.reportError(
        new GraphQLError(message, { nodes: node, extensions: { code: 'VIEWER_DEPENDENT' } }),
      );
    },
  };
}

function followsTogether(context: ValidationContext): boolean {
  const fields = context.getSchema().getSubscriptionType()?.getFields() ?? {};
  return context.getDocument().definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === 'subscription' &&
      definition.selectionSet.selections.some(
        // A fragment at the root may hold anything.
        (one) => one.kind !== Kind.FIELD || fields[one.name.value]?.extensions['isShared'] === true,
      ),
  );
}
