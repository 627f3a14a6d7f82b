-- Every column content_hash counts as a need of its content; a sketch needs none, and one that was written while its
-- document was deleted must not keep the bytes.
alter table content_sketch rename column content_hash to content;
alter table content_sketch_part rename column content_hash to content;
delete from content_sketch where not exists (select 1 from document_version v where v.content_hash = content);
delete from content_sketch_part where not exists (select 1 from document_version v where v.content_hash = content);
