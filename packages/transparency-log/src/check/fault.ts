/**
 * What can be wrong with a published log, each with the file it is about.
 *
 * missing         a file that the checkpoint needs is not there
 * truncated       it ends too soon
 * too-long        it goes on where it must end
 * altered         its contents do not fit the rest of the tree
 * extra           a file that no log has
 * malformed       it is not in the form it must have
 * unsigned        no trusted key signed the checkpoint
 * bad-signature   the signature of a trusted key does not hold
 * too-few-witnesses  fewer trusted witnesses than asked for cosigned
 * wrong-root      everything fits together, and it is not the tree that was signed
 */
export type FaultKind =
  | 'missing'
  | 'truncated'
  | 'too-long'
  | 'altered'
  | 'extra'
  | 'malformed'
  | 'unsigned'
  | 'bad-signature'
  | 'too-few-witnesses'
  | 'wrong-root';

export interface Fault {
  readonly kind: FaultKind;
  /** In the published folder. */
  readonly file: string;
  readonly message: string;
}
