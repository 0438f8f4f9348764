export { isSameExpression, readerRole, rowsExpression, wallExpression } from './expressions.ts';
export type * from './model.ts';
export { planOf } from './plan.ts';
export { policyNames, schemaComment, sqlOf } from './sql.ts';
