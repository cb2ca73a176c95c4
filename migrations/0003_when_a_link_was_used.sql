-- When somebody last came in by the link, so that the office sees who has.
alter table links add column entered_at timestamptz;
