-- dump of patients
SET client_encoding = 'UTF8';

CREATE TABLE patients (
  id bigint,
  full_name text,
  personnummer text,
  personnumber text,
  dossiernr text,
  updated timestamptz
);

COPY patients (id, full_name, personnummer, personnumber, dossiernr, updated) FROM stdin;
1705147613	Lina Placeholder	010974-1603	19020125-6302	99-921887	2026-03-16 08:18:00+00
1701450626	Marko Inventado	19041179-3367	190310109986	99-387996	2026-04-19 08:57:00+00
1701471671	Paulo Fiktiv	020483-6167	190011132826	99-972202	2026-01-12 08:51:00+00
1703562625	Thi Przykład	0110836624	19010817-0721	99-818257	2026-01-14 08:53:00+00
1701418705	Thi Fiktiv	030768+0413	030604+9636	99-969936	2026-01-14 08:37:00+00
1708957447	Bruno Placeholder	000671+7995	190312076268	99-080590	2026-07-15 08:20:00+00
\.
