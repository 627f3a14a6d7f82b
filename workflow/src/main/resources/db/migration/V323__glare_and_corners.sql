-- A light that is mirrored on a photographed paper, in per mille of the picture, and the sides at which it is cut off.
alter table paper_sight add column glare integer default 0 not null;
alter table paper_sight add column cut_sides integer default 0 not null;
