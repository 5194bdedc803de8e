import { BookMarked, Quote } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { useCopyQuotesCitation } from './copy-quotes-citation.ts';

/** Copy one citation for all the quotes, or the references of their sources. For a toolbar. */
export function CopyCitationButtons({ quoteIds }: { quoteIds: readonly string[] }) {
  const copy = useCopyQuotesCitation();
  return (
    <>
      <IconButton icon={Quote} label="Copy citation" onPress={() => copy(quoteIds, 'citation')} />
      <IconButton icon={BookMarked} label="Copy references" onPress={() => copy(quoteIds, 'references')} />
    </>
  );
}
