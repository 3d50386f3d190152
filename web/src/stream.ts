import { useEffect, useEffectEvent, useState } from 'react';
import { type AnyVariables, createRequest, type DocumentInput, useClient } from 'urql';
import { pipe, subscribe } from 'wonka';

/**
 * Hands on everything a subscription brings, in its order. State would not do: what comes close
 * together is drawn once, and all but the last would be passed over.
 */
export function useStream<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  onData: (data: Data) => void,
) {
  const client = useClient();
  // From the number that was first asked for: what comes moves on by itself.
  const [request] = useState(() => createRequest(document, variables));
  const hand = useEffectEvent(onData);
  useEffect(() => {
    const followed = pipe(
      client.executeSubscription(request),
      subscribe(({ data }) => data && hand(data)),
    );
    return () => followed.unsubscribe();
  }, [client, request]);
}
