import { ClipboardPaste, FileInput, LibraryBig } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { runCommand } from '../app/commands.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What stands in the library of a new project. */
export function LibraryEmpty() {
  const first = useRef<HTMLButtonElement>(null);
  // A new project opens here; whoever works with the keyboard goes on from the first thing to do.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, []);
  return (
    <EmptyState
      icon={LibraryBig}
      title="No sources yet"
      actions={
        <>
          <Button ref={first} icon={FileInput} variant="primary" onPress={() => runCommand('imports.files')}>
            Import files…
          </Button>
          <Button icon={ClipboardPaste} onPress={() => runCommand('imports.paste')}>
            Paste text…
          </Button>
          <Button variant="quiet" onPress={() => runCommand('project.createSample')}>
            Open the sample project…
          </Button>
        </>
      }
    >
      Drop articles, books and transcripts anywhere on this window (web pages, PDF, Word and other text
      documents, e-books, Markdown, plain text), or bring them in here.
    </EmptyState>
  );
}
