import type { ComponentChildren, VNode } from 'preact';

export function Heading({ level, children }: { level: number; children: ComponentChildren }): VNode {
  if (level === 2) return <h2>{children}</h2>;
  if (level === 3) return <h3>{children}</h3>;
  return <h4>{children}</h4>;
}
