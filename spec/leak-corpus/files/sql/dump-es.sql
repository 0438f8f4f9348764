-- dump of person
SET client_encoding = 'UTF8';

CREATE TABLE person (
  id bigint,
  full_name text,
  nie text,
  dni text,
  updated timestamptz
);

INSERT INTO person (id, full_name, nie, dni, updated) VALUES (1709287492, 'Marko Fiktiv', 'z9037507f', '99014246M', '2026-08-13 08:59:00+00');
INSERT INTO person (id, full_name, nie, dni, updated) VALUES (1706312582, 'Ida Fiktiv', 'X0000000T', '99129565W', '2026-02-15 08:13:00+00');
INSERT INTO person (id, full_name, nie, dni, updated) VALUES (1709396926, 'Bruno Mustermann', 'Z9811456Y', '99.227.721-V', '2026-03-16 08:41:00+00');
INSERT INTO person (id, full_name, nie, dni, updated) VALUES (1701668737, 'Yonas Inventado', 'Y0000000Z', '99910633J', '2026-08-17 08:48:00+00');
INSERT INTO person (id, full_name, nie, dni, updated) VALUES (1700091418, 'Anna Placeholder', 'Z9005552-E', '99453439J', '2026-06-18 08:30:00+00');
INSERT INTO person (id, full_name, nie, dni, updated) VALUES (1704190737, 'Elsa Voorbeeld', 'X9999999J', '99510798X', '2026-01-17 08:25:00+00');
