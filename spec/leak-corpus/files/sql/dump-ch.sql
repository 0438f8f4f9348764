-- dump of clients
SET client_encoding = 'UTF8';

CREATE TABLE clients (
  id bigint,
  full_name text,
  ahvn13 text,
  n_nummer text,
  updated timestamptz
);

COPY clients (id, full_name, ahvn13, n_nummer, updated) FROM stdin;
1707719461	Elsa Testova	756.9999.1288.10	N 936 426	2026-03-15 08:35:00+00
1705744787	Bruno Sandbox	756.9999.5590.03	N 994 728	2026-04-14 08:18:00+00
1703001632	Yonas Mustermann	756.9999.0262.22	N 912 396	2026-02-14 08:55:00+00
1701666318	Yonas Mustermann	756.9999.7796.09	N 926 741	2026-02-11 08:56:00+00
1707253175	Amina Esimerkki	756 9999 9967 23	N 988 614	2026-05-10 08:31:00+00
1702134050	Marko Mustermann	756.9999.8649.92	N 960 844	2026-01-16 08:35:00+00
\.
