-- dump of pupils
SET client_encoding = 'UTF8';

CREATE TABLE pupils (
  id bigint,
  full_name text,
  hetu text,
  updated timestamptz
);

COPY pupils (id, full_name, hetu, updated) FROM stdin;
1706678936	Amina Inventado	080202-9232	2026-05-11 08:32:00+00
1707128496	Tomas Przykład	170203-377h	2026-08-12 08:33:00+00
1709048241	Karim Mustermann	181003-928C	2026-05-11 08:57:00+00
1705077477	Elsa Mustermann	280803-9265	2026-01-18 08:27:00+00
1703469833	Anna Esimerkki	270104-162F	2026-05-15 08:21:00+00
1702010661	Amina Fiktiv	220500-9019	2026-04-12 08:20:00+00
\.
