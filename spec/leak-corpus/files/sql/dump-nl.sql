-- dump of patients
SET client_encoding = 'UTF8';

CREATE TABLE patients (
  id bigint,
  full_name text,
  bsn text,
  onderwijsnr text,
  vnummer text,
  updated timestamptz
);

COPY patients (id, full_name, bsn, onderwijsnr, vnummer, updated) FROM stdin;
1701747355	Lina Mustermann	999999712	104268184	9924200380	2026-09-16 08:47:00+00
1709722512	Bruno Mustermann	999057789	102020316	9949630564	2026-08-17 08:38:00+00
1705413038	Ida Esimerkki	9990 96 084	103336789	9984823292	2026-06-11 08:49:00+00
1708426354	Anna Inconnu	999984871	105808169	9916765133	2026-06-11 08:53:00+00
1706588002	Amina Przykład	999909745	108019026	9937047823	2026-01-13 08:35:00+00
1700935833	Yonas Mustermann	9999.81.924	104157970	9997153294	2026-05-13 08:48:00+00
\.
