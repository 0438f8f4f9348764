-- dump of person
SET client_encoding = 'UTF8';

CREATE TABLE person (
  id bigint,
  full_name text,
  anumber text,
  updated timestamptz
);

COPY person (id, full_name, anumber, updated) FROM stdin;
1709939327	Bruno Inconnu	A000656806	2026-05-18 08:12:00+00
1702492044	Yonas Inconnu	A000566148	2026-01-18 08:43:00+00
1707174863	Tomas Testova	A-000213258	2026-08-17 08:41:00+00
1700713172	Elsa Inconnu	A000939199	2026-07-15 08:30:00+00
1700121524	Ida Mustermann	A000527504	2026-08-13 08:17:00+00
1709562203	Amina Mustermann	A-000099052	2026-04-16 08:45:00+00
\.
