import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';

interface UnfoldedProps {
  readonly title: string;
  /** Something in it has still to be said. */
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** Folds up once nothing in it is missing, but never over a field that somebody is just filling in. */
export function Unfolded({ title, open, children }: UnfoldedProps): VNode {
  const at = useRef<HTMLDetailsElement>(null);
  const isUsed = at.current?.open === true && at.current.contains(document.activeElement);
  return (
    <details ref={at} open={open || isUsed}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
