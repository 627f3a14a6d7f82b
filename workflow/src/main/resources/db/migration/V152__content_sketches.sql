-- by which nearly the same is found: of each content a few numbers, empty where it says too little of itself
create table content_sketch (
    content_hash varchar(64) not null,
    kind varchar(8) not null,
    sketch varchar(800) not null,
    primary key (content_hash, kind)
);

-- what is much alike has one of these in common
create table content_sketch_part (
    part bigint not null,
    content_hash varchar(64) not null,
    kind varchar(8) not null,
    primary key (part, content_hash)
);

create index content_sketch_part_by_content on content_sketch_part (content_hash, kind);
