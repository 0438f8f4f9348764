export { emptyRoot, hashBytes, leafHash, nodeHash, rootOf, type Sha256, sha256 } from './hash.ts';
export { type HashSource, proveConsistency, proveInclusion, treeRoot } from './prove.ts';
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './verify.ts';
