-- How far the run of a book is, kept with the batch: the rows of a chunk are asked for by their range, not marked one by one.
ALTER TABLE huiyin.import_batch
  ADD COLUMN entered_to int NOT NULL DEFAULT 0,
  ADD COLUMN last_row   int NOT NULL DEFAULT 0;
COMMENT ON COLUMN huiyin.import_batch.entered_to IS 'The rows of the file up to this one are in, or have turned out not to go in.';
COMMENT ON COLUMN huiyin.import_batch.last_row IS 'Of the file; 0 before the check has ended.';

-- Batches that are there already: a run went through the new rows in their order.
UPDATE huiyin.import_batch b SET entered_to = r.entered_to, last_row = r.last_row
FROM (SELECT batch_id, max(row_no) AS last_row,
    coalesce(min(row_no) FILTER (WHERE verdict = 'NEW' AND NOT done) - 1, max(row_no)) AS entered_to
  FROM huiyin.import_row GROUP BY batch_id) AS r
WHERE r.batch_id = b.id AND b.state <> 'CHECKING';
ALTER TABLE huiyin.import_row DROP COLUMN done;

ALTER TABLE huiyin.petition_case ADD COLUMN begun_at timestamptz;
COMMENT ON COLUMN huiyin.petition_case.begun_at IS
  'Of an open matter of an old book, when its order of work began here: clocks that had run out by then are history. NULL of all others.';
UPDATE huiyin.petition_case c SET begun_at = b.started_at
FROM huiyin.book_row b JOIN huiyin.register_entry e ON e.id = b.entry_id AND NOT e.further
WHERE b.case_id = c.id AND b.started_at IS NOT NULL;
