-- dump of patients
SET client_encoding = 'UTF8';

CREATE TABLE patients (
  id bigint,
  full_name text,
  cpr text,
  updated timestamptz
);

INSERT INTO patients (id, full_name, cpr, updated) VALUES (1701645141, 'Marko Placeholder', '1703040272', '2026-03-12 08:18:00+00');
INSERT INTO patients (id, full_name, cpr, updated) VALUES (1703352599, 'Mira Testova', '020203-0149', '2026-03-19 08:43:00+00');
INSERT INTO patients (id, full_name, cpr, updated) VALUES (1706580262, 'Marko Placeholder', '040102-1841', '2026-04-11 08:23:00+00');
INSERT INTO patients (id, full_name, cpr, updated) VALUES (1709885328, 'Mira Inconnu', '240203-0472', '2026-01-13 08:40:00+00');
INSERT INTO patients (id, full_name, cpr, updated) VALUES (1705747127, 'Marko Inventado', '061103 0576', '2026-05-18 08:41:00+00');
INSERT INTO patients (id, full_name, cpr, updated) VALUES (1705919771, 'Bruno Przykład', '111200-1758', '2026-07-14 08:35:00+00');
