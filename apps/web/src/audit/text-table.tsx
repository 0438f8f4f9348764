import type { VNode } from 'preact';

interface TextTableProps {
  readonly caption?: string;
  /** Of a table that stays as its source has it. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly headings: readonly string[];
  /** The first text of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

export function TextTable({ caption, lang, dir, headings, rows }: TextTableProps): VNode {
  return (
    <table lang={lang} dir={dir}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {headings.map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], row) => (
          <tr key={String(row)}>
            <th scope="row">{first}</th>
            {others.map((text, index) => (
              <td key={String(index)}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
