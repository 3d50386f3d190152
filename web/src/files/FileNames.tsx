import { Icon } from '../ui/Icon.tsx';

/** What goes along, by name, where nothing can be done with it. */
export function FileNames({ files }: { files: readonly { id: string; name: string }[] }) {
  return files.map(({ id, name }) => (
    <p key={id} className="mt-2 flex items-center gap-1.5 text-small">
      <Icon name="attach" /> <bdi className="min-w-0 break-words">{name}</bdi>
    </p>
  ));
}
