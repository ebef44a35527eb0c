-- Papers that belong to no single case, such as the minutes of a conference on several.

CREATE TABLE huiyin.binder_paper (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  binder        text        NOT NULL,
  kind          text        NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]*$'),
  title         bytea       NOT NULL,
  media_type    text        NOT NULL,
  size_bytes    integer     NOT NULL,
  sha256        bytea       NOT NULL CHECK (octet_length(sha256) = 32),
  content       bytea       NOT NULL,
  letter_number text UNIQUE,
  created_at    timestamptz NOT NULL,
  created_by    text        NOT NULL
);
COMMENT ON COLUMN huiyin.binder_paper.binder IS 'Whose papers they are, e.g. conference:3.';
COMMENT ON COLUMN huiyin.binder_paper.title IS 'Encrypted: a file name may be a person''s name.';
COMMENT ON COLUMN huiyin.binder_paper.content IS 'Encrypted. PostgreSQL keeps it out of line, so a list of papers does not read it.';
COMMENT ON COLUMN huiyin.binder_paper.sha256 IS 'Of the content as it came.';
CREATE INDEX binder_paper_binder ON huiyin.binder_paper (binder);
ALTER TABLE huiyin.binder_paper ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON huiyin.binder_paper TO ${application};
