import { Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { CitationStyle, StyleSummary } from '../../shared/domain/styles.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useSettings } from '../app/settings.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { IconToggle } from '../ui/toggle-button.tsx';
import { LanguageSelect } from './language-select.tsx';
import type { StyleShelf } from './style-catalogue.ts';
import styles from './style-page.module.css';
import { StyleSample } from './style-sample.tsx';
import { styleFacts, styleName } from './style-words.ts';

interface StylePageProps {
  style: StyleSummary;
  shelf: StyleShelf;
  locale: CitationStyle['locale'];
  onLocaleChange: (locale: CitationStyle['locale']) => void;
  sourceId: string | null;
}

/** A style: what it is called and for, what it looks like, and in which language. */
export function StylePage({ style, shelf, locale, onLocaleChange, sourceId }: StylePageProps) {
  const added = shelf.added.find(({ id }) => id === style.id);
  const followed = added?.follows ? shelf.find(added.follows) : null;
  return (
    <section className={styles.page} aria-label="Style">
      <header className={styles.header}>
        <div className={styles.names}>
          <h3 className={styles.title}>{style.title}</h3>
          <p className={styles.facts}>
            {[styleFacts(style), followed && `Follows ${styleName(followed)}`].filter(Boolean).join(' · ')}
          </p>
        </div>
        {added ? <RemoveStyle style={added} /> : <FavouriteToggle id={style.id} />}
      </header>
      <StyleSample style={style} locale={locale} sourceId={sourceId} />
      <LanguageSelect
        locales={shelf.locales}
        own={style.locale ?? followed?.locale ?? null}
        value={locale}
        onChange={onLocaleChange}
      />
    </section>
  );
}

function FavouriteToggle({ id }: { id: string }) {
  const { settings, change } = useSettings();
  const isFavourite = settings?.favouriteStyles.includes(id) ?? false;
  return (
    <IconToggle
      icon={Star}
      label={isFavourite ? 'Favourite: offered first' : 'Make it a favourite'}
      isSelected={isFavourite}
      onChange={(isSelected) =>
        change(({ favouriteStyles }) => {
          const others = favouriteStyles.filter((each) => each !== id);
          return { favouriteStyles: isSelected ? [...others, id] : others };
        })
      }
    />
  );
}

/** Takes a style that was added away again; says where it is needed when it cannot go. */
function RemoveStyle({ style }: { style: StyleSummary }) {
  const client = useBackend();
  const [failure, setFailure] = useState<{ id: string; error: AppError } | null>(null);
  const remove = () =>
    client.call('styles.remove', { id: style.id }).then(
      () => notifyUndoable(client, { title: `Style “${style.title}” removed from the project.` }),
      (error: AppError) => setFailure({ id: style.id, error }),
    );
  return (
    <>
      <Button variant="quiet" icon={Trash2} onPress={() => void remove()}>
        Remove from project
      </Button>
      {failure?.id === style.id && <ErrorNotice error={failure.error} />}
    </>
  );
}
