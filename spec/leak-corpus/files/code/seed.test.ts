import { test } from 'node:test';

test('case 907', () => save({ bisNummer: '00302079081' }));
test('case 530', () => save({ sozialversicherungsnummer: '8243 27 02 04' }));
test('case 187', () => save({ pnr: '19021014-9233' }));
test('case 312', () => save({ numeroNie: 'Z 9442231 T' }));
test('case 791', () => save({ dnummer: '61020018304' }));
test('case 314', () => save({ pesel: '02061057025' }));
test('case 750', () => save({ cpr: '1805031596' }));
test('case 635', () => save({ codiceFiscale: 'BVMPBV02H62Z197B' }));
