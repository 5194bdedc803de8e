import { exportedQuoteColumns } from '../../shared/domain/tables/quote-table.ts';
import { ExportForm } from './export-form.tsx';

interface QuotesExportProps {
  /** The quotes to export, in the order to write. */
  quoteIds: readonly string[];
  /** What chose them, in words. */
  filters: readonly string[];
  onClose: () => void;
}

/** Exports quotes with all that is known of them, one row each. */
export function QuotesExport({ quoteIds, filters, onClose }: QuotesExportProps) {
  return (
    <ExportForm
      title="Export quotes"
      table={{ table: 'quotes', columns: [...exportedQuoteColumns], rowIds: [...quoteIds] }}
      rowCount={quoteIds.length}
      filters={filters}
      fileName="quotes"
      emptyNotice={null}
      onClose={onClose}
    />
  );
}
