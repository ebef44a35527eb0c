-- A notice is signed before it is served; where the answer goes out first, its number stays and it is never served.
ALTER TABLE huiyin.letter ADD COLUMN overtaken_on date;
COMMENT ON COLUMN huiyin.letter.overtaken_on IS 'The day on which the answer was served before this signed notice was.';
