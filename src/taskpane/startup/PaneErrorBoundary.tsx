import { Component, type ReactNode } from "react";

interface PaneErrorBoundaryProps {
  readonly children: ReactNode;
}

interface PaneErrorBoundaryState {
  readonly error: Error | null;
}

/** An error of the pane itself: it says so in place of an empty pane. Stands above the theme, hence plain. */
export class PaneErrorBoundary extends Component<PaneErrorBoundaryProps, PaneErrorBoundaryState> {
  override state: PaneErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): PaneErrorBoundaryState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main>
        <div role="alert">
          <h1>The pane has stopped</h1>
          <p>
            Nothing was written because of this. Close the pane, open it again and read the positions again.
          </p>
          <p>For a report: {error.message}</p>
        </div>
      </main>
    );
  }
}
