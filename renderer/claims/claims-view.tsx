import { Scale } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Claim } from '../../shared/domain/records.ts';
import { runCommand } from '../app/commands.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { ClaimNavigator } from './claim-navigator.tsx';
import { ClaimPage } from './claim-page.tsx';
import styles from './claims-view.module.css';
import { NewClaimDialog } from './new-claim-dialog.tsx';

/** The claims under test: their tree on the left, the page of one of them on the right. */
export function ClaimsView() {
  const claims = useProcedure('claims.list', {});
  const claimId = useWorkbench((workbench) => workbench.claimId);
  const openClaim = useWorkbench((workbench) => workbench.openClaim);
  const [newClaimParent, setNewClaimParent] = useState<Claim | null>(null);
  const page = useRef<HTMLElement>(null);
  useHeldFocus(page);

  if (claims.error) {
    return (
      <div className={styles.message}>
        <ErrorNotice
          error={claims.error}
          actions={<Button onPress={() => claims.refetch()}>Try again</Button>}
        />
      </div>
    );
  }
  if (!claims.data) return null;

  if (claims.data.length === 0) {
    return (
      <EmptyState
        icon={Scale}
        title="No claims yet"
        actions={
          <Button variant="primary" onPress={() => runCommand('claims.create')}>
            New claim…
          </Button>
        }
      >
        A claim is an assertion you put to the test. Write it down, then link quotes that support or
        contradict it.
      </EmptyState>
    );
  }

  const shown = claims.data.find((claim) => claim.id === claimId) ?? claims.data[0];
  return (
    <div className={styles.view}>
      <ClaimNavigator claims={claims.data} shownId={shown?.id ?? null} onShow={openClaim} />
      {shown && (
        <ClaimPage
          key={shown.id}
          ref={page}
          id={shown.id}
          claims={claims.data}
          onNewSubClaim={() => setNewClaimParent(shown)}
        />
      )}
      {newClaimParent && (
        <NewClaimDialog
          parent={newClaimParent}
          onMade={(claim) => openClaim(claim.id)}
          onClose={() => setNewClaimParent(null)}
        />
      )}
    </div>
  );
}
