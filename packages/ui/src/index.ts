export { type AnswerProps, TraceAnswerView } from './answer/index.tsx';
export { Citations } from './citation/index.tsx';
export { CountryMap, rulesByExposure } from './country-map/index.tsx';
export { createReader, type Label, type Reader } from './labels/index.ts';
export { Name, Said } from './labels/said.tsx';
export { MarkSign } from './mark/index.tsx';
export { fill, type MessageKey, type Messages, messagesByLanguage } from './messages/index.ts';
export { type Bar, RetentionBars, yearTicks } from './retention-bars/index.tsx';
export { Footer, Header, LeavePage, neutralPage } from './shell/index.tsx';
