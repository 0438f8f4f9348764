-- dump of pupils
SET client_encoding = 'UTF8';

CREATE TABLE pupils (
  id bigint,
  full_name text,
  svnr text,
  updated timestamptz
);

INSERT INTO pupils (id, full_name, svnr, updated) VALUES (1707345741, 'Sana Testova', '7956 07 04 00', '2026-08-14 08:27:00+00');
INSERT INTO pupils (id, full_name, svnr, updated) VALUES (1703665126, 'Mira Testova', '5220 17 03 03', '2026-03-14 08:14:00+00');
INSERT INTO pupils (id, full_name, svnr, updated) VALUES (1707802541, 'Elsa Sandbox', '9591 07 10 09', '2026-02-19 08:11:00+00');
INSERT INTO pupils (id, full_name, svnr, updated) VALUES (1709477337, 'Anna Exempel', '1953 020603', '2026-03-14 08:52:00+00');
INSERT INTO pupils (id, full_name, svnr, updated) VALUES (1704195167, 'Yonas Mustermann', '7148111104', '2026-02-12 08:31:00+00');
INSERT INTO pupils (id, full_name, svnr, updated) VALUES (1705887461, 'Karim Fiktiv', '1117 26 09 00', '2026-07-12 08:33:00+00');
