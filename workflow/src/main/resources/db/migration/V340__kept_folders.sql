-- A folder may be kept for some of a project: they see all that lies in it, and nobody else does.
alter table document_folder add column kept_for varchar(120);

create table document_folder_audience (
    folder uuid not null references document_folder on delete cascade,
    token varchar(160) not null,
    primary key (folder, token)
);

-- what was chosen for a document, while its folder decides who sees it
alter table document add column level_elsewhere varchar(16);

alter table library_step add column level_before varchar(16);

-- The folders of groups that work are kept for them from now on, with all that lies in them.
update document_folder set kept_for = (
    select max('group:' || cast(g.id as varchar(36))) from working_group g
    where g.project = document_folder.project and g.folder = document_folder.path)
where exists (
    select 1 from working_group g where g.project = document_folder.project and g.folder = document_folder.path);

insert into document_folder_audience (folder, token)
select id, kept_for from document_folder where kept_for is not null;

insert into document_folder_audience (folder, token)
select id, 'project:' || cast(project as varchar(36)) || ':teacher' from document_folder where kept_for is not null;

update document set level_elsewhere = coalesce(audience_level, 'MEMBERS'), audience_level = null
where classification = 'PROJECT'
and exists (
    select 1 from document_folder f
    where f.kept_for is not null and f.project = document.project
    and (f.path = document.folder or substring(document.folder, 1, char_length(f.path) + 1) = f.path || '/'))
and (audience_level is not null or exists (
    select 1 from document_audience a where a.document = document.id and a.token like 'group:%'));

delete from document_audience
where document in (select d.id from document d where d.level_elsewhere is not null);

insert into document_audience (document, token)
select distinct d.id, a.token
from document d, document_folder f, document_folder_audience a
where d.level_elsewhere is not null and a.folder = f.id and f.project = d.project
and (f.path = d.folder or substring(d.folder, 1, char_length(f.path) + 1) = f.path || '/');

delete from search_item_audience
where item in (select 'document/' || cast(d.id as varchar(36)) from document d where d.level_elsewhere is not null);

insert into search_item_audience (item, token)
select s.id, a.token
from search_item s, document d, document_audience a
where d.level_elsewhere is not null and s.id = 'document/' || cast(d.id as varchar(36)) and a.document = d.id;

alter table working_group drop column folder;
