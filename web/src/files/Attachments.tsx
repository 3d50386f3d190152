import { useLingui } from '@lingui/react/macro';
import type { FileFactsFragment } from '../gql/graphql.ts';
import { Icon } from '../ui/Icon.tsx';
import { KindName } from './KindName.tsx';
import { sizeIn } from './size.ts';
import './files.css';

/** Files of a post: images as they are, the rest by name. */
export function Attachments({ files }: { files: readonly FileFactsFragment[] }) {
  const images = files.filter(({ thumbnailUrl }) => thumbnailUrl !== null);
  const others = files.filter(({ thumbnailUrl }) => thumbnailUrl === null);
  return (
    <div className="mt-3 flex flex-col gap-3">
      {images.length > 0 && (
        <ul className="pictures">
          {images.map((file) => (
            <li key={file.id}>
              <Picture file={file} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="flex flex-col items-start gap-1.5">
          {others.map((file) => (
            <li key={file.id} className="max-w-full">
              <Download file={file} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Width and height are known beforehand, so nothing jumps when it comes. */
function Picture({ file }: { file: FileFactsFragment }) {
  const { t } = useLingui();
  const { name, alt } = file;
  return (
    <a href={file.url} target="_blank" rel="noreferrer" title={name} className="picture">
      <img
        src={file.thumbnailUrl ?? file.url}
        width={file.width ?? undefined}
        height={file.height ?? undefined}
        // A link needs a name, though the image may need none.
        alt={alt || t`Image ${name}`}
        loading="lazy"
        decoding="async"
      />
      <span className="picture-name">{name}</span>
    </a>
  );
}

function Download({ file }: { file: FileFactsFragment }) {
  const { i18n } = useLingui();
  return (
    <a href={file.url} download={file.name} className="download">
      <Icon name="file" />
      <span className="min-w-0">
        <bdi className="font-semibold break-words">{file.name}</bdi>
        <span className="dotted text-small text-quiet">
          <span>
            <KindName type={file.type} />
          </span>
          <span>{sizeIn(i18n.locale, file.size)}</span>
        </span>
      </span>
    </a>
  );
}
