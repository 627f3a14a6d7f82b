-- A poll may end by itself once enough schools have answered; what was said at the meeting is kept beside it.
alter table meeting add column quorum integer default 0 not null;
alter table meeting add column chosen_by uuid references person;
alter table meeting add column chosen_at timestamp(6) with time zone;
alter table meeting add column protocol varchar(20000) default '' not null;
alter table meeting add column protocol_by uuid references person;
alter table meeting add column protocol_at timestamp(6) with time zone;
