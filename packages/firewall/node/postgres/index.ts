export {
  CannotConnect,
  type Finding,
  type FindingCode,
  findingCodes,
  type Severity,
  type VerifyOptions,
  verifyDatabase,
} from './verify/index.ts';
