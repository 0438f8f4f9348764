-- dump of clients
SET client_encoding = 'UTF8';

CREATE TABLE clients (
  id bigint,
  full_name text,
  pps text,
  updated timestamptz
);

INSERT INTO clients (id, full_name, pps, updated) VALUES (1706471179, 'Yonas Voorbeeld', '9992034I', '2026-08-13 08:35:00+00');
INSERT INTO clients (id, full_name, pps, updated) VALUES (1700649838, 'Anna Inconnu', '9992371MA', '2026-01-17 08:30:00+00');
INSERT INTO clients (id, full_name, pps, updated) VALUES (1706107401, 'Anna Testova', '9997314CA', '2026-08-14 08:36:00+00');
INSERT INTO clients (id, full_name, pps, updated) VALUES (1706733014, 'Tomas Przykład', '9999818RA', '2026-07-10 08:36:00+00');
INSERT INTO clients (id, full_name, pps, updated) VALUES (1709292880, 'Elsa Voorbeeld', '9994909J', '2026-08-15 08:39:00+00');
INSERT INTO clients (id, full_name, pps, updated) VALUES (1705478559, 'Sana Voorbeeld', '9999365GA', '2026-08-10 08:37:00+00');
