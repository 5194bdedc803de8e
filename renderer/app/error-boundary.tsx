import { RotateCcw, TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface ErrorBoundaryProps {
  /** What stopped working, for the message: “The reader”. */
  what: string;
  children: ReactNode;
}

/** Keeps a defect in one part from taking the others with it, and offers to show the part again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown): { error: Error } {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState
        icon={TriangleAlert}
        title={`${this.props.what} stopped working`}
        actions={
          <Button icon={RotateCcw} onPress={() => this.setState({ error: null })}>
            Show it again
          </Button>
        }
      >
        Everything you did is saved. What went wrong: {error.message}
      </EmptyState>
    );
  }
}
