/**
 * Pictures of a report, drawn once for pages, HTML files and PDF. Each has a title that states the finding, a text alternative that says the
 * same as the picture, and its data as a table. Marks, patterns and words tell things apart; colour only besides.
 *
 * @module
 */
export { calibrationPicture } from './calibration.ts';
export { type Growth, type GrowthPoint, type GrowthSeries, growthPicture } from './growth.ts';
export { peoplePicture } from './people.ts';
export { type Picture, type PictureTable, pictureToSvg } from './picture.ts';
export { ratePicture } from './rate.ts';
export { scorePicture, scoreTable } from './score.ts';
