import { useState } from 'react';
import { undescribed, useDescribing } from './describing.ts';
import { useDraftFiles, writeDraftFiles } from './draftFiles.ts';
import { useGoing } from './uploads.ts';

/** The files that go with a form's text, and whether they are ready to go with it. */
export function useAttaching(place: string) {
  const files = useDraftFiles(place);
  const isGoing = useGoing(place).length > 0;
  const [isAsked, setIsAsked] = useState(false);
  const describe = useDescribing();
  return {
    files,
    ids: files.map(({ id }) => id),
    isGoing,
    /** Neither text nor file: nothing to send. */
    isEmptyWith: (text: string) => text.trim() === '' && files.length === 0,
    /** What an image shows was asked for. */
    isAsked,
    /** False where one is still going, or nobody has said what an image shows; then that is asked for. */
    isReady: () => {
      const lacksWords = undescribed(files) !== undefined;
      setIsAsked(lacksWords);
      return !isGoing && !lacksWords;
    },
    /** Tells the server what the images show. Returns why it could not be told. */
    describe: () => describe(files),
    clear: () => writeDraftFiles(place, []),
  };
}
