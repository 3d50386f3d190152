import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const Preview = graphql(`
  query Preview($body: String!) {
    preview(body: $body) {
      html
      language
    }
  }
`);

const patience = 500;

/** How the server would show a text and which language it hears in it, a moment behind the typing. */
export function usePreview(body: string) {
  const settled = useSettledText(body);
  const [{ data, error, fetching }] = useQuery({
    query: Preview,
    variables: { body: settled },
    pause: settled.trim() === '',
  });
  const isEmpty = settled.trim() === '';
  return {
    html: isEmpty ? '' : data?.preview?.html,
    language: isEmpty ? undefined : data?.preview?.language,
    isOffline: !isEmpty && !fetching && error !== undefined,
  };
}

function useSettledText(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), patience);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
