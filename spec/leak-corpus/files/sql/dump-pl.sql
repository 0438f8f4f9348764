-- dump of clients
SET client_encoding = 'UTF8';

CREATE TABLE clients (
  id bigint,
  full_name text,
  pesel text,
  updated timestamptz
);

COPY clients (id, full_name, pesel, updated) FROM stdin;
1706363243	Amina Esimerkki	04110276157	2026-06-14 08:47:00+00
1702143033	Ida Mustermann	04120289789	2026-07-17 08:25:00+00
1709235731	Thi Testova	00122607224	2026-07-17 08:52:00+00
1704953330	Lina Placeholder	01072884549	2026-04-18 08:57:00+00
1707634713	Lina Placeholder	04120978739	2026-09-15 08:33:00+00
1705105051	Paulo Fiktiv	00010570984	2026-01-11 08:30:00+00
\.
