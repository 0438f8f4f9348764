-- dump of patients
SET client_encoding = 'UTF8';

CREATE TABLE patients (
  id bigint,
  full_name text,
  numero_national text,
  bis_nummer text,
  updated timestamptz
);

INSERT INTO patients (id, full_name, numero_national, bis_nummer, updated) VALUES (1709317081, 'Tomas Testova', '00.11.07-219.36', '00512593728', '2026-06-18 08:51:00+00');
INSERT INTO patients (id, full_name, numero_national, bis_nummer, updated) VALUES (1708878174, 'Bruno Sandbox', '00102123776', '03410514555', '2026-05-18 08:57:00+00');
INSERT INTO patients (id, full_name, numero_national, bis_nummer, updated) VALUES (1701378305, 'Bruno Przykład', '04.05.20-078.23', '034303-530-35', '2026-04-18 08:20:00+00');
INSERT INTO patients (id, full_name, numero_national, bis_nummer, updated) VALUES (1701192020, 'Amina Exempel', '040828-158-15', '03271374290', '2026-08-17 08:38:00+00');
INSERT INTO patients (id, full_name, numero_national, bis_nummer, updated) VALUES (1703405569, 'Karim Sandbox', '00051245692', '01480248407', '2026-03-19 08:41:00+00');
INSERT INTO patients (id, full_name, numero_national, bis_nummer, updated) VALUES (1707002896, 'Bruno Testova', '04052445011', '02490168954', '2026-01-10 08:53:00+00');
