/**
 * Europe's outlines as drawing paths, from Natural Earth (public domain) in `world-atlas`. For building pages only.
 *
 * @module
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds, geoCentroid, geoConicConformal, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface CountryShape {
  /** Two-letter id of the Atlas. */
  readonly id: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Too small to see: drawn as a dot. */
  readonly small: boolean;
}

export const mapSize = { width: 720, height: 640 };

/** ISO 3166-1 numeric codes, as the data set uses them. */
const idByNumber: Readonly<Record<string, string>> = {
  '040': 'at',
  '056': 'be',
  '100': 'bg',
  '191': 'hr',
  '196': 'cy',
  '203': 'cz',
  '208': 'dk',
  '233': 'ee',
  '246': 'fi',
  '250': 'fr',
  '276': 'de',
  '300': 'gr',
  '348': 'hu',
  '372': 'ie',
  '380': 'it',
  '428': 'lv',
  '440': 'lt',
  '442': 'lu',
  '470': 'mt',
  '528': 'nl',
  '616': 'pl',
  '620': 'pt',
  '642': 'ro',
  '703': 'sk',
  '705': 'si',
  '724': 'es',
  '752': 'se',
  '352': 'is',
  '578': 'no',
  '756': 'ch',
  '438': 'li',
  '826': 'uk',
};

export function europeShapes(): CountryShape[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const countries = feature(world, world.objects.countries) as FeatureCollection;
  const projection = geoConicConformal()
    .rotate([-12, 0])
    .center([2, 53])
    .parallels([40, 62])
    .scale(880)
    .translate([mapSize.width / 2, mapSize.height / 2])
    .clipExtent([
      [0, 0],
      [mapSize.width, mapSize.height],
    ]);
  const draw = geoPath(projection).digits(0);
  return countries.features
    .flatMap((country) => {
      const id = idByNumber[String(country.id)];
      if (id === undefined) return [];
      const geometry = europeanPart(country.geometry);
      const path = draw(geometry) ?? '';
      const [x, y] = projection(geoCentroid(geometry)) ?? [0, 0];
      const [[west, south], [east, north]] = geoBounds(geometry);
      return [{ id, path, x: Math.round(x), y: Math.round(y), small: (east - west) * (north - south) < 0.6 }];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Leaves out parts of a state on other continents and specks that no one would see. */
function europeanPart(geometry: Geometry): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [(geometry as Polygon).coordinates] : (geometry as MultiPolygon).coordinates;
  const sized = polygons.map((coordinates) => {
    const polygon: Polygon = { type: 'Polygon', coordinates: [coordinates[0]!] };
    const [lon, lat] = geoCentroid(polygon);
    const [[west, south], [east, north]] = geoBounds(polygon);
    return {
      coordinates: [coordinates[0]!],
      inEurope: lon > -30 && lon < 45 && lat > 33 && lat < 72,
      area: (east - west) * (north - south),
    };
  });
  const largest = Math.max(...sized.map((p) => p.area));
  return {
    type: 'MultiPolygon',
    coordinates: sized.filter((p) => p.inEurope && (p.area > 0.35 || p.area === largest)).map((p) => p.coordinates),
  };
}
