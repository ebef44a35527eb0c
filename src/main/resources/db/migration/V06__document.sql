-- Papers of a case as rows, so that one transaction and one backup hold everything. A row is never changed: a corrected
-- letter is a further version in the same chain.
CREATE TABLE huiyin.document (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id       bigint      NOT NULL,
  chain         uuid        NOT NULL,
  version       integer     NOT NULL CHECK (version > 0),
  kind          text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
  title         bytea       NOT NULL,
  media_type    text        NOT NULL,
  size_bytes    integer     NOT NULL,
  sha256        bytea       NOT NULL CHECK (octet_length(sha256) = 32),
  content       bytea       NOT NULL,
  letter_number text,
  reason        text,
  created_at    timestamptz NOT NULL,
  created_by    text        NOT NULL,
  CONSTRAINT document_version UNIQUE (chain, version)
);
COMMENT ON COLUMN huiyin.document.title IS 'Encrypted: a file name may be a person''s name.';
COMMENT ON COLUMN huiyin.document.content IS 'Encrypted. PostgreSQL keeps it out of line, so a list of papers does not read it.';
COMMENT ON COLUMN huiyin.document.sha256 IS 'Of the content as it came.';
COMMENT ON COLUMN huiyin.document.reason IS 'Why this version replaced the one before; nothing personal.';
CREATE INDEX document_case ON huiyin.document (case_id);
CREATE UNIQUE INDEX document_letter_number ON huiyin.document (letter_number) WHERE version = 1;
-- Cipher text does not compress.
ALTER TABLE huiyin.document ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON huiyin.document TO ${application};

-- 发文字号: the last number drawn, one row for each series and year.
CREATE TABLE huiyin.letter_series (
  series      text    NOT NULL,
  year        integer NOT NULL,
  last_number integer NOT NULL CHECK (last_number > 0),
  PRIMARY KEY (series, year)
);
GRANT SELECT, INSERT, UPDATE ON huiyin.letter_series TO ${application};

-- An office's own letter templates; a name without an active row is written with the shipped one.
CREATE TABLE huiyin.letter_template (
  name        text        NOT NULL,
  version     integer     NOT NULL CHECK (version > 0),
  content     bytea       NOT NULL,
  uploaded_by text        NOT NULL,
  uploaded_at timestamptz NOT NULL,
  active      boolean     NOT NULL,
  PRIMARY KEY (name, version)
);
CREATE UNIQUE INDEX letter_template_active ON huiyin.letter_template (name) WHERE active;
GRANT SELECT, INSERT, UPDATE (active) ON huiyin.letter_template TO ${application};
