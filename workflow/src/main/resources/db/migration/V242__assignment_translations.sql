-- What is to be done, in other languages than that of the project.
create table assignment_translation (
    assignment uuid not null references assignment,
    language varchar(8) not null,
    instructions varchar(4000) not null,
    primary key (assignment, language)
);
