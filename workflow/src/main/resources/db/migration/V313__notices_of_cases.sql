-- The story of a case tells which reminders were sent in it.
create index notice_by_case on notice (subject, kind);
