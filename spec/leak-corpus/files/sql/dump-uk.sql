-- dump of person
SET client_encoding = 'UTF8';

CREATE TABLE person (
  id bigint,
  full_name text,
  nhs_number text,
  home_office_ref text,
  gwf_number text,
  updated timestamptz
);

COPY person (id, full_name, nhs_number, home_office_ref, gwf_number, updated) FROM stdin;
1706945876	Jonas Przykład	999 360 9641	M9985717	GWF099489290	2026-04-17 08:30:00+00
1701196572	Lina Mustermann	999 508 5003	S9951137	GWF099134454	2026-04-16 08:25:00+00
1709834498	Anna Voorbeeld	9999331270	M9960128	GWF099023248	2026-05-17 08:58:00+00
1704550141	Marko Voorbeeld	9996790525	K9940783	GWF099475233	2026-02-11 08:55:00+00
1700914836	Thi Fiktiv	999 499 4042	M9989580	GWF099001246	2026-08-17 08:31:00+00
1704430627	Sana Inconnu	999 625 9617	P9940897	GWF099752246	2026-04-13 08:23:00+00
\.
