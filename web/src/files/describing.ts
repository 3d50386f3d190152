import { useCallback } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
import { refusalIn } from '../refusal.ts';
import type { DraftFile } from './draftFiles.ts';

const DescribeAttachment = graphql(`
  mutation DescribeAttachment($attachmentId: UUID!, $alt: String!) {
    describeAttachment(attachmentId: $attachmentId, alt: $alt) {
      __typename
      ... on Attachment {
        id
        alt
      }
      ...RefusalWords
    }
  }
`);

/** The first image that nobody has described, or marked as decorative. */
export function undescribed(files: readonly DraftFile[]): DraftFile | undefined {
  return files.find(({ thumbnailUrl, alt }) => thumbnailUrl !== null && alt === null);
}

/** Tells the server what the images show, before they are posted. Returns why it could not be told. */
export function useDescribing() {
  const { t } = useLingui();
  const client = useClient();
  return useCallback(
    async (files: readonly DraftFile[]): Promise<string | undefined> => {
      for (const { id, alt, thumbnailUrl } of files) {
        if (thumbnailUrl === null || alt === null) continue;
        const { data, error } = await client
          .mutation(DescribeAttachment, { attachmentId: id, alt })
          .toPromise();
        const problem = refusalIn(
          data?.describeAttachment,
          error,
          t`The server cannot be reached.`,
        );
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
    [client, t],
  );
}
