-- dump of pupils
SET client_encoding = 'UTF8';

CREATE TABLE pupils (
  id bigint,
  full_name text,
  amka text,
  updated timestamptz
);

INSERT INTO pupils (id, full_name, amka, updated) VALUES (1709284470, 'Elsa Voorbeeld', '24070419759', '2026-06-19 08:32:00+00');
INSERT INTO pupils (id, full_name, amka, updated) VALUES (1707028038, 'Jonas Placeholder', '12030327089', '2026-06-14 08:19:00+00');
INSERT INTO pupils (id, full_name, amka, updated) VALUES (1704061806, 'Lina Inventado', '13120319341', '2026-03-13 08:42:00+00');
INSERT INTO pupils (id, full_name, amka, updated) VALUES (1703805297, 'Yonas Inconnu', '08030218849', '2026-02-10 08:20:00+00');
INSERT INTO pupils (id, full_name, amka, updated) VALUES (1700298728, 'Marko Mustermann', '13050419228', '2026-04-10 08:38:00+00');
INSERT INTO pupils (id, full_name, amka, updated) VALUES (1707689795, 'Thi Fiktiv', '18040312490', '2026-03-19 08:46:00+00');
