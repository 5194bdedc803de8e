import { ListFilterPlus, ListTree, Search, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Quote } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { FindOrCreate } from '../reader/find-or-create.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { PopoverDialog } from '../ui/popover-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { IconToggle } from '../ui/toggle-button.tsx';
import {
  countValues,
  emptyFilter,
  type Facet,
  facets,
  none,
  type QuoteFilter,
  toggled,
} from './quote-filter.ts';
import styles from './quote-filter-bar.module.css';
import { facetWords, type NameValue, useValueNames } from './quote-filter-words.ts';

interface QuoteFilterBarProps {
  /** All of the document. */
  quotes: readonly Quote[];
  codes: CodeLookup;
}

/** Says which quotes the list shows and in what order: words, and any number of filters, each with its count. */
export function QuoteFilterBar({ quotes, codes }: QuoteFilterBarProps) {
  const { filter, order } = useWorkbench((state) => state.quoteList);
  const rememberQuoteList = useWorkbench((state) => state.rememberQuoteList);
  const [isAdding, setIsAdding] = useState(false);
  const nameValue = useValueNames(codes);
  useForgottenValues(filter, nameValue);
  const change = (changed: QuoteFilter) => rememberQuoteList({ filter: changed });
  const chips = facets.flatMap((facet) =>
    filter[facet].map((value) => ({
      id: `${facet}:${value}`,
      facet,
      value,
      label: nameValue?.(facet, value) ?? '',
    })),
  );

  return (
    <div className={styles.bar}>
      <div className={styles.fields}>
        <div className={styles.words}>
          <TextField
            aria-label="Filter quotes"
            placeholder="Filter quotes"
            icon={Search}
            value={filter.text}
            onChange={(text) => change({ ...filter, text })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && filter.text !== '') change({ ...filter, text: '' });
              else event.continuePropagation();
            }}
          />
        </div>
        <PopoverDialog
          label="Filter by code, claim, person…"
          isOpen={isAdding}
          onOpenChange={setIsAdding}
          trigger={<IconButton icon={ListFilterPlus} label="Filter by code, claim, person…" />}
        >
          <FilterChoices
            quotes={quotes}
            codes={codes}
            filter={filter}
            nameValue={nameValue}
            onChoose={(facet, value) => {
              change(toggled(filter, facet, value));
              setIsAdding(false);
            }}
          />
        </PopoverDialog>
        <IconToggle
          icon={ListTree}
          label="Group by claim"
          isSelected={order === 'claim'}
          onChange={(isByClaim) => {
            rememberQuoteList({ order: isByClaim ? 'claim' : 'document' });
            announce(isByClaim ? 'Grouped by claim' : 'In the order of the document');
          }}
        />
      </div>
      {chips.length > 0 && (
        <div className={styles.chosen}>
          <TagGroup
            aria-label="Filters"
            className={styles.tags ?? ''}
            onRemove={(keys) =>
              change(
                chips
                  .filter(({ id }) => keys.has(id))
                  .reduce((left, { facet, value }) => toggled(left, facet, value), filter),
              )
            }
          >
            <TagList items={chips} className={styles.tagList ?? ''}>
              {({ id, facet, value, label }) => (
                <Tag id={id} textValue={chipWords(facet, value, label)} className={styles.chip ?? ''}>
                  <span className={styles.chipWords} title={label}>
                    {chipWords(facet, value, label)}
                  </span>
                  <AriaButton slot="remove" className={styles.remove ?? ''}>
                    <X aria-hidden size={13} />
                  </AriaButton>
                </Tag>
              )}
            </TagList>
          </TagGroup>
          <Button variant="quiet" onPress={() => change(emptyFilter)}>
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}

function chipWords(facet: Facet, value: string, label: string): string {
  return value === none || facet === 'statuses' ? label : `${facetWords[facet]}: ${label}`;
}

interface FilterChoicesProps extends QuoteFilterBarProps {
  filter: QuoteFilter;
  nameValue: NameValue | null;
  onChoose: (facet: Facet, value: string) => void;
}

/** All that the quotes can be filtered by, found by typing; counted only while it is open. */
function FilterChoices({ quotes, codes, filter, nameValue, onChoose }: FilterChoicesProps) {
  const choices = useMemo(
    () =>
      facets.flatMap((facet) => {
        const counts = countValues(quotes, filter, codes, facet);
        // One coder for all tells nothing apart.
        if (facet === 'coders' && counts.size < 2) return [];
        return [...counts]
          .flatMap(([value, count]) => {
            const label = nameValue?.(facet, value);
            if (!label || (filter[facet] as readonly string[]).includes(value)) return [];
            const colour = facet === 'codes' ? codes.get(value)?.colour : undefined;
            const kind = value === none ? '' : `${facetWords[facet]} · `;
            return [
              {
                id: `${facet}:${value}`,
                facet,
                value,
                label,
                detail: `${kind}${count}`,
                ...(colour === undefined ? {} : { colour }),
              },
            ];
          })
          .toSorted((a, b) => a.label.localeCompare(b.label));
      }),
    [quotes, filter, codes, nameValue],
  );
  return (
    <FindOrCreate
      label="Show only quotes with"
      placeholder="Code, claim, person, status…"
      choices={choices}
      onChoose={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice) onChoose(choice.facet, choice.value);
      }}
      autoFocus
    />
  );
}

/** Takes out of the filter what the project no longer has: nobody could see why it hides quotes. */
function useForgottenValues(filter: QuoteFilter, nameValue: NameValue | null): void {
  useEffect(() => {
    if (!nameValue) return;
    const known = { ...filter };
    for (const facet of facets)
      Object.assign(known, { [facet]: filter[facet].filter((value) => nameValue(facet, value) !== null) });
    if (facets.some((facet) => known[facet].length < filter[facet].length))
      useWorkbench.getState().rememberQuoteList({ filter: known });
  }, [filter, nameValue]);
}
