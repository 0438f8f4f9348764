/**
 * Questions of which one stands on the page at a time: the way through them, and what all of them have around the question.
 *
 * @module
 */
export { type Answered, AnswerList } from './answer-list.tsx';
export { QuestionFrame, useQuestionHeading } from './frame.tsx';
export { nextQuestion, placeOf } from './order.ts';
export { QuestionEnd } from './question-end.tsx';
export { useTrail } from './trail.ts';
