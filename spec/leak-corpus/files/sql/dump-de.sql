-- dump of clients
SET client_encoding = 'UTF8';

CREATE TABLE clients (
  id bigint,
  full_name text,
  steuer_id text,
  azr_nummer text,
  updated timestamptz
);

INSERT INTO clients (id, full_name, steuer_id, azr_nummer, updated) VALUES (1707500255, 'Mira Voorbeeld', '18326247099', '090221565774', '2026-05-18 08:46:00+00');
INSERT INTO clients (id, full_name, steuer_id, azr_nummer, updated) VALUES (1709826118, 'Anna Exempel', '84103669720', '030728256261', '2026-04-10 08:48:00+00');
INSERT INTO clients (id, full_name, steuer_id, azr_nummer, updated) VALUES (1709877857, 'Lina Testova', '24 936 027 183', '040421584574', '2026-09-16 08:44:00+00');
INSERT INTO clients (id, full_name, steuer_id, azr_nummer, updated) VALUES (1704102147, 'Anna Przykład', '62907130540', '020316335677', '2026-07-18 08:13:00+00');
INSERT INTO clients (id, full_name, steuer_id, azr_nummer, updated) VALUES (1705438275, 'Mira Mustermann', '99 608 157 343', '020620167976', '2026-07-10 08:33:00+00');
INSERT INTO clients (id, full_name, steuer_id, azr_nummer, updated) VALUES (1703815725, 'Thi Inventado', '18456973010', '020526667878', '2026-07-11 08:52:00+00');
