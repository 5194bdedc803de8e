import { useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { NewClaimDialog } from './new-claim-dialog.tsx';

/** What “New claim…” opens, in every view. The claim made is shown on its page. */
export function NewClaim() {
  const [isOpen, setOpen] = useState(false);
  const openClaim = useWorkbench((workbench) => workbench.openClaim);
  useCommand('claims.create', () => setOpen(true));
  if (!isOpen) return null;
  return (
    <NewClaimDialog parent={null} onMade={(claim) => openClaim(claim.id)} onClose={() => setOpen(false)} />
  );
}
