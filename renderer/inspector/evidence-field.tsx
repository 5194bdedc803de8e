import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Quote } from '../../shared/domain/records.ts';
import { LinkToClaimDialog } from '../reader/link-to-claim.tsx';
import { Button } from '../ui/button.tsx';
import styles from './evidence-field.module.css';
import { EvidenceLink } from './evidence-link.tsx';
import { PanelSection } from './panel-section.tsx';

/** The claims a quote bears on, and how. */
export function EvidenceField({ quote }: { quote: Quote }) {
  const [isLinking, setIsLinking] = useState(false);
  return (
    <PanelSection title="Evidence">
      {quote.links.length > 0 && (
        <ul className={styles.links} aria-label="Claims this quote is linked to">
          {quote.links.map((link) => (
            <EvidenceLink key={link.id} link={link} />
          ))}
        </ul>
      )}
      <div>
        <Button icon={Plus} onPress={() => setIsLinking(true)}>
          Link to claim
        </Button>
      </div>
      {isLinking && <LinkToClaimDialog quote={quote} onClose={() => setIsLinking(false)} />}
    </PanelSection>
  );
}
