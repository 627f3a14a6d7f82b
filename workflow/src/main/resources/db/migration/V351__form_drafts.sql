-- What people typed into the forms of pages and have not sent; a row for each person and form.
create table form_draft (
    person uuid not null,
    form varchar(300) not null,
    fields varchar(100000) not null,
    base varchar(64) not null,
    kept_at timestamp(6) with time zone not null,
    primary key (person, form)
);

create index form_draft_by_age on form_draft (kept_at);
