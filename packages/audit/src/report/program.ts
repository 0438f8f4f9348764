/** Name and version, as a report and its paper say them. A test holds it to `package.json`. */
export const program = 'firebreak 0.1.0';
