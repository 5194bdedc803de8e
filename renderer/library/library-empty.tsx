import { ClipboardPaste, FileInput, LibraryBig } from 'lucide-react';
import { runCommand } from '../app/commands.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What stands in the library of a new project. */
export function LibraryEmpty() {
  return (
    <EmptyState
      icon={LibraryBig}
      title="No sources yet"
      actions={
        <>
          <Button icon={FileInput} variant="primary" onPress={() => runCommand('imports.files')}>
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
      Drop articles and transcripts anywhere on this window (.txt, .md, .html), or bring them in here.
    </EmptyState>
  );
}
