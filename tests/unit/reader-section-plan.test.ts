import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSections } from '../../renderer/reader/section-plan.ts';
import { marginMarks } from '../../shared/domain/locators.ts';
import { textOf } from './reader-fixtures.ts';

const marks = fc.array(fc.boolean(), { maxLength: 120 });

function planOf(setAside: readonly boolean[]) {
  const { segments } = textOf(setAside.map((_, index) => `Paragraph ${index}.`));
  const marked = segments.map((segment, index) => ({
    ...segment,
    setAside: setAside[index] ? ('analyst' as const) : null,
  }));
  return {
    segments: marked,
    sections: planSections(marked, {
      marks: marginMarks({ segments: marked, cues: [] }),
      speakers: [],
      descriptions: new Map(),
    }),
  };
}

describe('section plan', () => {
  test('shows every segment once, in order, whatever is set aside', () => {
    fc.assert(
      fc.property(marks, (setAside) => {
        const { segments, sections } = planOf(setAside);
        const shown = sections.flatMap((section) =>
          section.blocks.flatMap((block) => (block.kind === 'segment' ? [block.segment] : block.segments)),
        );
        expect(shown).toEqual(segments);
      }),
    );
  });

  test('never cuts a run of segments set aside in two', () => {
    fc.assert(
      fc.property(marks, (setAside) => {
        const blocks = planOf(setAside).sections.flatMap((section) => section.blocks);
        blocks.slice(1).forEach((block, index) => {
          expect(block.kind === 'set-aside' && blocks[index]?.kind === 'set-aside').toBe(false);
        });
      }),
    );
  });

  test('sections are in order and do not overlap', () => {
    const { sections } = planOf(new Array(100).fill(false));
    expect(sections).toHaveLength(5);
    sections.slice(1).forEach((section, index) => {
      expect(section.start).toBeGreaterThanOrEqual(sections[index]?.end ?? 0);
    });
  });
});
