import type { VNode } from 'preact';

export function Points({ points }: { points: readonly string[] }): VNode {
  return (
    <ul class="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
