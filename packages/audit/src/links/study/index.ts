export type { ColourCount, Expected, GroupCount, LinkColour, LinksReport, SizeCount } from './report.ts';
export { growthSizes, type StudyOptions, type StudyProgress, studyLimits, studyLinks, studyLinksNow } from './study.ts';
