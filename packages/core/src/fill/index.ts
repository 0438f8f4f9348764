/** Fills `{name}` in a message. What has no value stays as it is; a value is not read again. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
