-- dump of clients
SET client_encoding = 'UTF8';

CREATE TABLE clients (
  id bigint,
  full_name text,
  nir text,
  num_agdref text,
  updated timestamptz
);

COPY clients (id, full_name, nir, num_agdref, updated) FROM stdin;
1700844323	Yonas Exempel	101061305554867	9925445591	2026-02-15 08:16:00+00
1708921081	Paulo Placeholder	703057505684573	9931696110	2026-01-19 08:21:00+00
1704932635	Karim Esimerkki	8 01 09 75 056 802 38	9905722008	2026-09-10 08:52:00+00
1700963620	Thi Voorbeeld	8 00 07 99 201 214 10	9911934677	2026-02-11 08:44:00+00
1702965529	Lina Placeholder	1 01 12 99 137 506 79	9910019766	2026-02-18 08:59:00+00
1705000725	Ida Placeholder	700081305509015	9966260993	2026-08-10 08:33:00+00
\.
