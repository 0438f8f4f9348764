-- dump of person
SET client_encoding = 'UTF8';

CREATE TABLE person (
  id bigint,
  full_name text,
  codicefiscale text,
  codice_stp text,
  updated timestamptz
);

INSERT INTO person (id, full_name, codicefiscale, codice_stp, updated) VALUES (1702018707, 'Elsa Placeholder', 'VBFFPV02M25H501F', 'ENI1509951936877', '2026-06-11 08:52:00+00');
INSERT INTO person (id, full_name, codicefiscale, codice_stp, updated) VALUES (1708577144, 'Elsa Inventado', 'GBFGRB04C13Z289R', 'STP0109988621065', '2026-04-15 08:37:00+00');
INSERT INTO person (id, full_name, codicefiscale, codice_stp, updated) VALUES (1700443891, 'Lina Esimerkki', 'VDDBZV00B63L216N', 'ENI0109949339869', '2026-07-15 08:18:00+00');
INSERT INTO person (id, full_name, codicefiscale, codice_stp, updated) VALUES (1705770424, 'Marko Fiktiv', 'DSLNDS00P23Z283V', 'STP1509956051772', '2026-01-18 08:19:00+00');
INSERT INTO person (id, full_name, codicefiscale, codice_stp, updated) VALUES (1700728511, 'Ida Testova', 'BRRBDL00C67F205S', 'STP1209906347014', '2026-03-10 08:34:00+00');
INSERT INTO person (id, full_name, codicefiscale, codice_stp, updated) VALUES (1703570652, 'Anna Testova', 'CBVNTP04S20Z399K', 'ENI1209988027242', '2026-07-18 08:32:00+00');
