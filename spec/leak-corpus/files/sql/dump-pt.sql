-- dump of patients
SET client_encoding = 'UTF8';

CREATE TABLE patients (
  id bigint,
  full_name text,
  nif text,
  updated timestamptz
);

COPY patients (id, full_name, nif, updated) FROM stdin;
1701838045	Amina Testova	399902298	2026-02-17 08:13:00+00
1704940112	Bruno Mustermann	399937014	2026-09-13 08:19:00+00
1704082547	Jonas Przykład	399 950 109	2026-08-16 08:22:00+00
1703640168	Lina Mustermann	399937482	2026-05-13 08:45:00+00
1703518807	Thi Exempel	399 991 930	2026-02-12 08:40:00+00
1706234594	Anna Mustermann	399 991 441	2026-06-19 08:37:00+00
\.
