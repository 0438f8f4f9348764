import type { VNode } from 'preact';

/** One question, its answers as links. */
export function PickView({
  title,
  lead,
  picks,
  back,
}: {
  title: string;
  lead: string;
  picks: readonly { readonly name: string; readonly href: string }[];
  back?: { readonly words: string; readonly href: string };
}): VNode {
  return (
    <>
      {back && (
        <p class="crumbs screen-only">
          <a href={back.href}>{back.words}</a>
        </p>
      )}
      <h1>{title}</h1>
      <p class="lead" id="question">
        {lead}
      </p>
      <ul class="picks" aria-labelledby="question">
        {picks.map((pick) => (
          <li key={pick.href}>
            <a href={pick.href}>{pick.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
